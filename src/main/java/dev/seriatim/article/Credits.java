package dev.seriatim.article;

import dev.seriatim.author.Author;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Slug;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the authors and topics that a draft speaks of. What it says as the version says
 * that the editor has read means what it means there, even if somebody else is called so.
 */
@ApplicationScoped
class Credits {

    /** That in which names are looked up: two who make the same new ones never deadlock. */
    private static final Comparator<String> IN_ONE_ORDER =
            Comparator.comparing((String name) -> Slug.of(name).orElse(""))
                    .thenComparing(NameKey::of);

    private final AuthorRepository authors;
    private final TopicRepository topics;

    Credits(AuthorRepository authors, TopicRepository topics) {
        this.authors = authors;
        this.topics = topics;
    }

    List<Author> authors(ArticleDraft draft, @Nullable ArticleVersion read) {
        return meant(
                draft.authors(),
                name ->
                        Stream.ofNullable(read)
                                .flatMap(version -> version.authors().stream())
                                .filter(author -> author.hasSlug(name))
                                .findFirst()
                                .orElseGet(() -> authors.named(name)));
    }

    List<Topic> topics(ArticleDraft draft, @Nullable ArticleVersion read) {
        return meant(
                draft.topics(),
                name ->
                        Stream.ofNullable(read)
                                .flatMap(version -> version.topics().stream())
                                .filter(topic -> topic.hasSlug(name))
                                .findFirst()
                                .orElseGet(() -> topics.named(name)));
    }

    /** What the names mean, in their order and each once. */
    private static <T> List<T> meant(List<String> names, Function<String, T> lookup) {
        var found = new HashMap<String, T>();
        names.stream().sorted(IN_ONE_ORDER).forEach(name -> found.computeIfAbsent(name, lookup));
        return names.stream().map(found::get).distinct().toList();
    }
}
