package dev.seriatim.syndication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeedDocument {

    static final String MEDIA_TYPE = "application/feed+json";

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeedDocument() {}

    static String of(Feed feed) {
        var json = object();
        put(json, "version", VERSION);
        put(json, "title", feed.title());
        put(json, "home_page_url", feed.home());
        put(json, "feed_url", feed.self());
        put(json, "next_url", feed.next());
        put(json, "language", feed.language());
        add(json, new FeedEntry.Writer(feed.site(), feed.home()));
        var items = json.putArray("items");
        feed.entries().forEach(entry -> items.add(item(entry)));
        return json.toString();
    }

    private static ObjectNode item(FeedEntry entry) {
        var json = object();
        put(json, "id", entry.id());
        put(json, "url", entry.url());
        put(json, "title", entry.title());
        put(json, "content_html", entry.html());
        put(json, "summary", entry.excerpt());
        put(json, "image", entry.picture());
        put(json, "date_published", entry.publishedAt().toString());
        put(json, "date_modified", entry.updatedAt().toString());
        put(json, "language", entry.language());
        add(json, entry.authors().toArray(FeedEntry.Writer[]::new));
        var tags = json.putArray("tags");
        entry.topics().forEach(topic -> tags.add(XmlText.of(topic.name())));
        return json;
    }

    private static void add(ObjectNode json, FeedEntry.Writer... writers) {
        if (writers.length > 0) {
            var authors = json.putArray("authors");
            for (var writer : List.of(writers)) {
                var author = authors.addObject();
                put(author, "name", writer.name());
                put(author, "url", writer.url());
            }
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void put(ObjectNode json, String name, @Nullable String text) {
        if (text != null) {
            json.put(name, XmlText.of(text));
        }
    }
}
