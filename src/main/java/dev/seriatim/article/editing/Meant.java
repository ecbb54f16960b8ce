package dev.seriatim.article.editing;

import dev.seriatim.article.ArticleVersion;
import dev.seriatim.author.Author;
import dev.seriatim.topic.Topic;
import java.util.List;

/** Whom and what a draft means by the slugs that it has from where it was read. */
record Meant(List<Author> authors, List<Topic> topics) {

    /** Nobody: it was read nowhere. */
    static final Meant NOTHING = new Meant(List.of(), List.of());

    static Meant by(ArticleVersion version) {
        return new Meant(version.authors(), version.topics());
    }
}
