package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.JsonRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who wrote a post, and its tags, both in the order of the site: from the tables that link them, or
 * within the post, as Ghost's API has them.
 */
final class GhostCredits {

    private final GhostLibrary library;
    private final Findings out;
    private final Set<FoundAuthor> told = new HashSet<>();

    GhostCredits(GhostLibrary library, Findings out) {
        this.library = library;
        this.out = out;
    }

    void write(FoundArticleBuilder article, JsonRow post, ItemNotes remarks) {
        authors(article, post, remarks);
        for (var id : library.tagsOf(post.text("id"))) {
            library.tag(id)
                    .ifPresentOrElse(
                            tag -> tag(article, tag, remarks),
                            () -> remarks.add("unknown-tag", "A tag is not in the export.", id));
        }
        post.rows("tags").stream()
                .map(GhostRow::bare)
                .flatMap(row -> GhostTag.of(row).stream())
                .forEach(tag -> tag(article, tag, remarks));
    }

    private void authors(FoundArticleBuilder article, JsonRow post, ItemNotes remarks) {
        var within = within(post);
        var linked = library.authorsOf(post.text("id"));
        var single = post.text("author_id");
        for (var row : within) {
            var name = row.text("name");
            if (name != null) {
                author(article, library.author(row, name));
            }
        }
        if (!linked.isEmpty()) {
            linked.forEach(id -> author(article, id, remarks));
        } else if (within.isEmpty() && single != null) {
            author(article, single, remarks);
        }
    }

    private static List<JsonRow> within(JsonRow post) {
        return Stream.concat(post.rows("authors").stream(), post.inner("author").stream())
                .map(GhostRow::bare)
                .toList();
    }

    private void author(FoundArticleBuilder article, String id, ItemNotes remarks) {
        library.user(id)
                .ifPresentOrElse(
                        author -> author(article, author),
                        () -> remarks.add("unknown-author", "An author is not in the export.", id));
    }

    private void author(FoundArticleBuilder article, FoundAuthor author) {
        if (told.add(author)) {
            out.author(author);
        }
        article.author(author.name());
    }

    private static void tag(FoundArticleBuilder article, GhostTag tag, ItemNotes remarks) {
        if (tag.isInternal()) {
            remarks.add("internal-tag", "A tag that no reader sees is left out.", tag.name());
        } else {
            article.topic(tag.topic());
        }
    }
}
