package dev.seriatim.author;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows which author somebody means who writes a name. */
@ApplicationScoped
public class AuthorNames {

    private final AuthorRepository authors;
    private final TransactionLock lock;

    AuthorNames(AuthorRepository authors, TransactionLock lock) {
        this.authors = authors;
        this.lock = lock;
    }

    /**
     * The author meant by a name or, where nobody has or had that name, by a slug, be it a former
     * one; one who is not known yet is made.
     */
    public Author named(String nameOrSlug) {
        var text = nameOrSlug.strip();
        return known(text).orElseGet(() -> made(text));
    }

    private Optional<Author> known(String nameOrSlug) {
        return authors.called(nameOrSlug)
                .or(
                        () ->
                                Slug.isValid(nameOrSlug)
                                        ? authors.bearing(nameOrSlug)
                                        : Optional.empty());
    }

    private Author made(String name) {
        lock.hold("author named " + NameKey.of(name));
        // Somebody else may have made the same author meanwhile.
        return known(name).orElseGet(() -> authors.add(AuthorDraft.of(name)));
    }
}
