package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.reading.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An export in the making, and what is found in it. */
final class Wxr implements Findings {

    static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"
              xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
            <title>Lantern &amp; Loom</title>
            <link>https://lantern.example/blog</link>
            <language>en-GB</language>
            <wp:base_site_url>https://lantern.example</wp:base_site_url>
            <wp:base_blog_url>https://lantern.example/blog</wp:base_blog_url>
            """;

    static final String TAIL = "</channel>\n</rss>\n";

    final List<FoundSite> sites = new ArrayList<>();
    final List<FoundAuthor> authors = new ArrayList<>();
    final List<FoundSeries> series = new ArrayList<>();
    final List<FoundArticle> articles = new ArrayList<>();
    final List<String> refusals = new ArrayList<>();
    final List<Integer> refusedLines = new ArrayList<>();
    final List<String> leftOut = new ArrayList<>();
    final List<FoundNote> notes = new ArrayList<>();

    /** Reads an export that holds these pieces in its channel. */
    static Wxr of(String... pieces) {
        return ofFiles(Map.of("export.xml", HEAD + String.join("\n", pieces) + TAIL));
    }

    static Wxr ofFiles(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return ofBytes(bytes);
    }

    static Wxr ofBytes(Map<String, byte[]> files) {
        var found = new Wxr();
        var source = new Sent();
        files.forEach(source::with);
        try {
            var options = new ReadingOptions(ZoneId.of("UTC"), Optional.empty());
            new WordPressFormat().read(source, options, found);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** A published post of this number, with more elements. */
    static String post(int id, String elements) {
        return """
               <item>
               <title>Post %1$d</title>
               <link>https://lantern.example/blog/2021/05/post-%1$d/</link>
               <guid isPermaLink="false">https://lantern.example/blog/?p=%1$d</guid>
               <wp:post_id>%1$d</wp:post_id>
               <wp:post_date>2021-05-04 12:30:00</wp:post_date>
               <wp:post_date_gmt>2021-05-04 10:30:00</wp:post_date_gmt>
               <wp:post_name>post-%1$d</wp:post_name>
               %2$s
               %3$s%4$s</item>
               """
                .formatted(
                        id,
                        elements,
                        elements.contains("<wp:status>") ? "" : "<wp:status>publish</wp:status>\n",
                        elements.contains("<wp:post_type>")
                                ? ""
                                : "<wp:post_type>post</wp:post_type>\n");
    }

    /** The same, with nothing but a text. */
    static String text(int id, String content) {
        String safe = content.replace("]]>", "]]]]><![CDATA[>");
        return post(id, "<content:encoded><![CDATA[" + safe + "]]></content:encoded>");
    }

    static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>%s</wp:meta_key><wp:meta_value><![CDATA[%s]]></wp:meta_value></wp:postmeta>"
                .formatted(key, value);
    }

    static String attachment(int id, String url, String alt) {
        return """
               <item><title>upload %1$d</title><wp:post_id>%1$d</wp:post_id>
               <wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
               <wp:attachment_url>%2$s</wp:attachment_url>%3$s</item>
               """
                .formatted(id, url, meta("_wp_attachment_image_alt", alt));
    }

    FoundArticle article(int id) {
        return articles.stream()
                .filter(article -> article.key().id().equals(String.valueOf(id)))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the only post. */
    String body() {
        return articles.get(0).body();
    }

    List<String> codes(int id) {
        return article(id).notes().stream().map(FoundNote::code).toList();
    }

    @Override
    public void site(FoundSite site) {
        sites.add(site);
    }

    @Override
    public void author(FoundAuthor author) {
        authors.add(author);
    }

    @Override
    public void topic(FoundTopic topic) {
        throw new AssertionError(topic);
    }

    @Override
    public void series(FoundSeries found) {
        series.add(found);
    }

    @Override
    public void article(FoundArticle article) {
        articles.add(article);
    }

    @Override
    public void redirect(String from, String to) {
        throw new AssertionError(from);
    }

    @Override
    public void refused(Place place, String reason) {
        refusals.add(reason);
        refusedLines.add(place.line());
    }

    @Override
    public void leftOut(String kind, Place place) {
        leftOut.add(kind);
    }

    @Override
    public void note(FoundNote note) {
        notes.add(note);
    }
}
