package dev.seriatim.importing.wordpress;

import java.util.Locale;

/**
 * A file that an export names, as a picture; it is not in the export itself.
 *
 * @param alt what it shows; empty if that is not said
 * @param caption empty for none
 * @param parent the id of the post that it was uploaded to; "0" or empty for none
 */
record ExportAttachment(
        String id, String url, String title, String alt, String caption, String parent) {

    static ExportAttachment of(WordPressItem item) {
        String url = item.word("wp:attachment_url");
        return new ExportAttachment(
                item.id(),
                url.isEmpty() ? item.word("guid") : url,
                PlainWords.of(item.get("title")),
                PlainWords.of(item.meta("_wp_attachment_image_alt")),
                item.get("excerpt:encoded").strip(),
                item.word("wp:post_parent"));
    }

    boolean isPicture() {
        return url.toLowerCase(Locale.ROOT)
                .matches("(?s).*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?|heic)(?:[?#].*)?");
    }
}
