package dev.seriatim.article.editing;

import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.editing.EarlierDraft.Mention;
import dev.seriatim.author.Author;
import dev.seriatim.author.AuthorRepository;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Knows whom and what earlier drafts speak of, whatever became of their slugs since. */
@ApplicationScoped
class Recollection {

    private final AuthorRepository authors;
    private final TopicRepository topics;

    Recollection(AuthorRepository authors, TopicRepository topics) {
        this.authors = authors;
        this.topics = topics;
    }

    /** Those of its authors and topics that are still there. */
    Meant meant(EarlierDraft draft) {
        return new Meant(
                draft.authors().stream().flatMap(said -> author(said).stream()).toList(),
                draft.topics().stream().flatMap(said -> topic(said).stream()).toList());
    }

    /** What it said, with the slugs that they have now, and the names of those that are gone. */
    ArticleDraft content(EarlierDraft draft) {
        return draft.content(
                words(draft.authors(), said -> author(said).map(Author::slug)),
                words(draft.topics(), said -> topic(said).map(Topic::slug)));
    }

    private static List<String> words(
            List<Mention> said, Function<Mention, Optional<String>> present) {
        return said.stream()
                .map(each -> present.apply(each).orElse(each.name()))
                .distinct()
                .toList();
    }

    private Optional<Author> author(Mention said) {
        return found(said, authors::findByIdOptional, authors::bearing);
    }

    private Optional<Topic> topic(Mention said) {
        return found(said, topics::findByIdOptional, topics::bearing);
    }

    private static <T> Optional<T> found(
            Mention said,
            Function<UUID, Optional<T>> identified,
            Function<String, Optional<T>> bearing) {
        return said.id() == null ? bearing.apply(said.slug()) : identified.apply(said.id());
    }
}
