package dev.seriatim.article;

import dev.seriatim.author.Author;
import dev.seriatim.prose.Prose;
import dev.seriatim.topic.Topic;
import java.util.List;

/**
 * A draft made ready to be kept.
 *
 * @param draft the draft as it will be read back: with its slug, excerpt and language, and the
 *     slugs of its authors and topics
 * @param excerptMade whether the excerpt comes from the body rather than from the editor
 * @param prose the body, rendered
 * @param bodyLinks the links of the body that name articles
 */
public record Manuscript(
        ArticleDraft draft,
        String slug,
        String excerpt,
        boolean excerptMade,
        String language,
        Prose prose,
        List<BodyLink> bodyLinks,
        List<Author> authors,
        List<Topic> topics) {}
