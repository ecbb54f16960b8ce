package dev.seriatim.importing.feed;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An item as all kinds of feeds have them.
 *
 * @param id what the feed calls it: a guid, a permalink
 * @param link where its page is, as absolute as the feed allows
 * @param title plain text
 * @param content the body; nothing if the feed has none
 * @param base against which relative addresses of the content are meant
 * @param summary what stands for it in lists
 * @param isWhole whether the content is known to be all of the article
 * @param date of its publication, as it is written
 * @param cover the address of its picture
 * @param attached what comes with it: recordings, files
 * @param addresses others at which it was found
 */
record FeedItem(
        @Nullable String id,
        @Nullable String link,
        @Nullable String title,
        @Nullable Element content,
        @Nullable String base,
        @Nullable Element summary,
        boolean isWhole,
        List<String> authors,
        List<String> topics,
        @Nullable String date,
        @Nullable String language,
        @Nullable String cover,
        List<Attached> attached,
        List<String> addresses) {

    /** A file that comes with an item, of a media type. */
    record Attached(String address, String type, @Nullable String title) {

        boolean isPicture() {
            return type.startsWith("image");
        }
    }
}
