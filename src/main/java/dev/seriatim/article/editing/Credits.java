package dev.seriatim.article.editing;

import dev.seriatim.article.ArticleDraft;
import dev.seriatim.author.Author;
import dev.seriatim.author.AuthorEditor;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicEditor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Finds or makes the authors and topics that a draft speaks of. What it says as what its editor has
 * read says means what it means there, even if somebody else is called so.
 */
@ApplicationScoped
class Credits {

    /** That in which names are looked up: two who make the same new ones never deadlock. */
    private static final Comparator<String> IN_ONE_ORDER =
            Comparator.comparing((String name) -> Slug.of(name).orElse(""))
                    .thenComparing(NameKey::of);

    private final AuthorEditor authors;
    private final TopicEditor topics;

    Credits(AuthorEditor authors, TopicEditor topics) {
        this.authors = authors;
        this.topics = topics;
    }

    /** Whom and what names mean, as far as that was asked in this transaction. */
    record Known(Map<String, Author> authors, Map<String, Topic> topics) {}

    Known nobody() {
        return new Known(new HashMap<>(), new HashMap<>());
    }

    /** All whom these drafts name. */
    Known known(Collection<ArticleDraft> drafts) {
        return introduce(
                drafts.stream().flatMap(draft -> draft.authors().stream()).toList(),
                drafts.stream().flatMap(draft -> draft.topics().stream()).toList());
    }

    /** Finds or makes them all, in one order. */
    Known introduce(Collection<String> names, Collection<String> subjects) {
        var known = nobody();
        names.stream()
                .distinct()
                .sorted(IN_ONE_ORDER)
                .forEach(name -> known.authors().computeIfAbsent(name, authors::named));
        subjects.stream()
                .distinct()
                .sorted(IN_ONE_ORDER)
                .forEach(name -> known.topics().computeIfAbsent(name, topics::named));
        return known;
    }

    List<Author> authors(ArticleDraft draft, Meant read, Known known) {
        return meant(
                draft.authors(),
                read.authors(),
                Author::hasSlug,
                name -> known.authors().computeIfAbsent(name, authors::named));
    }

    List<Topic> topics(ArticleDraft draft, Meant read, Known known) {
        return meant(
                draft.topics(),
                read.topics(),
                Topic::hasSlug,
                name -> known.topics().computeIfAbsent(name, topics::named));
    }

    /** What the names mean, in their order and each once. */
    private static <T> List<T> meant(
            List<String> names,
            List<T> known,
            BiPredicate<T, String> hasSlug,
            Function<String, T> named) {
        var found = new HashMap<String, T>();
        for (var name : names.stream().sorted(IN_ONE_ORDER).toList()) {
            var said = known.stream().filter(each -> hasSlug.test(each, name)).findFirst();
            found.computeIfAbsent(name, same -> said.orElseGet(() -> named.apply(name)));
        }
        return names.stream().map(found::get).distinct().toList();
    }
}
