package dev.seriatim.syndication;

import dev.seriatim.http.conditional.HttpDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a feed as RSS 2.0, with what its readers take from other vocabularies. */
final class RssDocument {

    static final String MEDIA_TYPE = "application/rss+xml";

    private static final Map<String, String> NAMESPACES =
            new TreeMap<>(
                    Map.of(
                            "atom", "http://www.w3.org/2005/Atom",
                            "content", "http://purl.org/rss/1.0/modules/content/",
                            "dc", "http://purl.org/dc/elements/1.1/"));

    private RssDocument() {}

    static String of(Feed feed) {
        var xml = new XmlDocument(NAMESPACES);
        xml.root("rss", "version", "2.0")
                .open("channel")
                .text("title", feed.title())
                // RSS 2.0 requires an address; the feed's own name is one that leads nowhere.
                .text("link", Objects.requireNonNullElse(feed.home(), feed.id()))
                .text("description", feed.title())
                .text("language", feed.language())
                .text("generator", "Seriatim");
        var updatedAt = feed.updatedAt();
        if (updatedAt != null) {
            xml.text("lastBuildDate", HttpDate.of(updatedAt));
        }
        link(xml, "self", feed.self());
        link(xml, "previous", feed.previous());
        link(xml, "next", feed.next());
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.close().close().end();
    }

    private static void item(XmlDocument xml, FeedEntry entry) {
        xml.open("item")
                .text("title", entry.title())
                .text("link", entry.url())
                .text("guid", entry.id(), "isPermaLink", "false")
                .text("pubDate", HttpDate.of(entry.publishedAt()));
        entry.authors().forEach(writer -> xml.text("dc:creator", writer.name()));
        entry.topics().forEach(topic -> xml.text("category", topic.name()));
        xml.text("dc:language", entry.language())
                .text("description", entry.excerpt())
                .text("content:encoded", entry.html())
                // RSS has no time of a change.
                .text("atom:updated", entry.updatedAt().toString())
                .close();
    }

    private static void link(XmlDocument xml, String relation, @Nullable String address) {
        if (address != null) {
            xml.empty("atom:link", "rel", relation, "type", MEDIA_TYPE, "href", address);
        }
    }
}
