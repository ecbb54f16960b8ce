package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import java.util.Optional;

/** The picture of a post. */
final class PostCover {

    private PostCover() {}

    /** Tells the picture of an item, if the export holds its address. */
    static void tell(WordPressItem item, ExportIndex index, FoundArticleBuilder article) {
        String id = item.meta("_thumbnail_id");
        if (id.isEmpty() || id.equals("0") || id.equals("-1")) {
            return;
        }
        Optional<ExportAttachment> picture = index.attachment(id);
        if (picture.isPresent() && !picture.get().url().isEmpty()) {
            String alt = picture.get().alt();
            article.cover(picture.get().url(), alt.isEmpty() ? null : alt);
        } else {
            article.note(
                    new FoundNote(
                            "unknown-attachment",
                            item.line(),
                            "The picture of the post is not among the attachments exported.",
                            "_thumbnail_id " + id));
        }
    }
}
