package dev.seriatim.redirect;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Tells which author or topic somebody means who writes a name or a slug. */
@ApplicationScoped
public class NameOrSlug {

    private final TransactionLock lock;

    NameOrSlug(TransactionLock lock) {
        this.lock = lock;
    }

    /**
     * The one meant by a name or, where nobody has or had that name, by a slug, be it a former one;
     * one that is not known yet is made, once however many name it at the same time.
     *
     * @param named finds all that have or once had a name, by its {@link NameKey}, the oldest first
     * @param isCalled whether it has that name now
     * @param bearing finds by a slug
     * @param made makes one of a name
     */
    public <T> T meant(
            Kind kind,
            String nameOrSlug,
            Function<String, List<T>> named,
            BiPredicate<T, String> isCalled,
            Function<String, Optional<T>> bearing,
            Function<String, T> made) {
        var text = nameOrSlug.strip();
        var found = known(text, named, isCalled, bearing);
        if (found.isPresent()) {
            return found.get();
        }
        lock.hold(kind.word() + " named " + NameKey.of(text));
        // Somebody else may have made the same one meanwhile.
        return known(text, named, isCalled, bearing).orElseGet(() -> made.apply(text));
    }

    /** The one meant, as far as it is known; the same as of {@link #meant}. */
    public static <T> Optional<T> known(
            String nameOrSlug,
            Function<String, List<T>> named,
            BiPredicate<T, String> isCalled,
            Function<String, Optional<T>> bearing) {
        var text = nameOrSlug.strip();
        return called(text, named, isCalled)
                .or(() -> Slug.isValid(text) ? bearing.apply(text) : Optional.empty());
    }

    /** The oldest of this name; where nobody has it, the oldest that once had it. */
    private static <T> Optional<T> called(
            String name, Function<String, List<T>> named, BiPredicate<T, String> isCalled) {
        var found = named.apply(NameKey.of(name));
        return found.stream()
                .filter(one -> isCalled.test(one, name))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }
}
