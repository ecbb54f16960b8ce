package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.reading.JsonRow;
import dev.seriatim.importing.reading.JsonRows;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A JSON Feed, version 1 or 1.1; read twice, as what is said of all of it may stand at its end. */
final class JsonFeed {

    private final Entry entry;
    private final Findings out;

    JsonFeed(Entry entry, Findings out) {
        this.entry = entry;
        this.out = out;
    }

    /**
     * Reads all items.
     *
     * @return how many there were
     */
    int read(ZoneId zone) throws IOException {
        var head = new FeedHead();
        rows(new HeadRows(head));
        out.site(head.site());
        var items = new ItemRows(new FeedArticles(head, zone, out));
        rows(items);
        return items.count;
    }

    private void rows(JsonRows.RowTaker taker) throws IOException {
        new JsonRows(Set.of(), taker).read(entry.open());
    }

    private static FeedItem item(JsonRow item) {
        var html = item.text("content_html");
        var text = item.text("content_text");
        Element body = html == null ? null : FeedHtml.of(html);
        var summary = item.text("summary");
        return new FeedItem(
                item.text("id"),
                item.text("url"),
                item.text("title"),
                body == null && text != null ? FeedHtml.ofText(text) : body,
                null,
                summary == null ? null : FeedHtml.ofText(summary),
                body != null || text != null,
                names(item),
                topics(item),
                first(item, "date_published", "date_modified"),
                item.text("language"),
                first(item, "image", "banner_image"),
                attached(item),
                List.of());
    }

    /** Version 1 had one author. */
    private static List<String> names(JsonRow item) {
        return Stream.concat(item.rows("authors").stream(), item.inner("author").stream())
                .map(author -> author.text("name"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static List<String> topics(JsonRow item) {
        return StreamSupport.stream(item.get("tags").spliterator(), false)
                .map(JsonRow::text)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<FeedItem.Attached> attached(JsonRow item) {
        return item.rows("attachments").stream()
                .filter(file -> file.text("url") != null)
                .map(
                        file ->
                                new FeedItem.Attached(
                                        file.get("url").asText(),
                                        file.get("mime_type").asText(),
                                        file.text("title")))
                .toList();
    }

    private static @Nullable String first(JsonRow item, String name, String otherwise) {
        var text = item.text(name);
        return text == null ? item.text(otherwise) : text;
    }

    private record HeadRows(FeedHead head) implements JsonRows.RowTaker {

        @Override
        public boolean wants(String table) {
            return table.equals("authors") || table.equals("author");
        }

        @Override
        public void row(JsonRow author) {
            var name = author.text("name");
            if (name != null) {
                head.author(name);
            }
        }

        @Override
        public void refused(String table, int line, String reason) {}

        @Override
        public void value(String name, String text) {
            switch (name) {
                case "title" -> head.title(text);
                case "home_page_url" -> head.link(text);
                case "language" -> head.language(text);
                default -> {}
            }
        }
    }

    private final class ItemRows implements JsonRows.RowTaker {

        private final FeedArticles articles;
        private int count;

        private ItemRows(FeedArticles articles) {
            this.articles = articles;
        }

        @Override
        public boolean wants(String table) {
            return table.equals("items");
        }

        @Override
        public void row(JsonRow row) {
            count++;
            articles.write(item(row), new Place(entry.path(), row.line()));
        }

        @Override
        public void refused(String table, int line, String reason) {
            count++;
            out.refused(new Place(entry.path(), line), reason);
        }
    }
}
