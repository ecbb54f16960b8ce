package dev.seriatim.syndication;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a feed as Atom (RFC 4287). */
final class AtomDocument {

    static final String MEDIA_TYPE = "application/atom+xml";

    private static final Map<String, String> NAMESPACES = Map.of("", "http://www.w3.org/2005/Atom");

    private AtomDocument() {}

    static String of(Feed feed) {
        var xml = new XmlDocument(NAMESPACES);
        xml.root("feed", "xml:lang", feed.language())
                .text("id", feed.id())
                .text("title", feed.title())
                // RFC 4287 4.1.1: "atom:feed elements MUST contain exactly one atom:updated
                // element." Of an empty one nothing has ever been said.
                .text(
                        "updated",
                        Objects.requireNonNullElse(feed.updatedAt(), Instant.EPOCH).toString());
        author(xml, feed.site(), feed.home());
        link(xml, "self", feed.self(), MEDIA_TYPE);
        link(xml, "alternate", feed.home(), null);
        // RFC 5005 3.
        link(xml, "previous", feed.previous(), MEDIA_TYPE);
        link(xml, "next", feed.next(), MEDIA_TYPE);
        xml.text("generator", "Seriatim");
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.close().end();
    }

    private static void entry(XmlDocument xml, FeedEntry entry) {
        xml.open("entry", "xml:lang", entry.language())
                .text("id", entry.id())
                .text("title", entry.title())
                .text("published", entry.publishedAt().toString())
                .text("updated", entry.updatedAt().toString());
        entry.authors().forEach(writer -> author(xml, writer.name(), writer.url()));
        link(xml, "alternate", entry.url(), null);
        entry.topics()
                .forEach(
                        topic ->
                                xml.empty("category", "term", topic.slug(), "label", topic.name()));
        xml.text("summary", entry.excerpt())
                // Links within the text are those of its page.
                .text("content", entry.html(), "type", "html", "xml:base", entry.url())
                .close();
    }

    private static void author(XmlDocument xml, String name, @Nullable String url) {
        xml.open("author").text("name", name).text("uri", url).close();
    }

    private static void link(
            XmlDocument xml, String relation, @Nullable String address, @Nullable String type) {
        if (address != null) {
            xml.empty("link", "rel", relation, "type", type, "href", address);
        }
    }
}
