package dev.seriatim.importing.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.reading.BoundedJson;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Reads the content of posts: classic text and blocks, shortcodes and footnotes. */
final class PostBody {

    private static final Pattern MORE = Pattern.compile("<!--\\s*more.{0,200}?-->");
    private static final Pattern PICTURE = Pattern.compile("(?:^|\\s)wp-image-([0-9]{1,12})");

    /** An opening longer than this is no excerpt. */
    private static final int LONGEST_OPENING = 1_000;

    private final ExportIndex index;

    PostBody(ExportIndex index) {
        this.index = index;
    }

    /** Tells the text of an item, its excerpt, and what was remarked on the way. */
    void tell(WordPressItem item, FoundArticleBuilder article) {
        var content = new PostContent(item);
        String html = BlockMarkup.read(Shortcodes.read(content, index), content, index);
        Element body = HtmlToMarkdown.parsed(html);
        ClassicLines.write(body);
        content.parts().putBack(body);
        ClassicLines.linkAddresses(body);
        footnotes(item, body);
        pictures(body);
        enclosures(content, body);
        HtmlToMarkdown.Converted converted = HtmlToMarkdown.convert(body);
        article.body(converted.markdown(), converted.tally());
        article.excerpt(excerpt(content));
        content.notes().forEach(article::note);
        converted.notes().forEach(note -> article.note(placed(note, item)));
    }

    private static FoundNote placed(FoundNote note, WordPressItem item) {
        return new FoundNote(note.code(), item.contentLine(), note.message(), note.excerpt());
    }

    private static @Nullable String excerpt(PostContent content) {
        String written = PlainWords.of(content.item().get("excerpt:encoded"));
        if (!written.isEmpty()) {
            return written;
        }
        Matcher more = MORE.matcher(content.text());
        if (!more.find()) {
            return null;
        }
        String opening = content.text().substring(0, more.start());
        boolean isPlain = opening.length() <= LONGEST_OPENING * 4 && opening.indexOf('[') < 0;
        String words = isPlain ? PlainWords.of(opening) : "";
        return words.isEmpty() || words.length() > LONGEST_OPENING ? null : words;
    }

    /** The block editor keeps the notes of a post beside it. */
    private static void footnotes(WordPressItem item, Element body) {
        JsonNode notes = BoundedJson.parse(item.meta("footnotes")).orElse(null);
        if (notes == null || !notes.isArray() || notes.isEmpty()) {
            return;
        }
        var list = new Element("ol").addClass("wp-block-footnotes");
        for (JsonNode note : notes) {
            String id = note.path("id").asText("");
            var entry = new Element("li").attr("id", id);
            entry.html(note.path("content").asText(""));
            entry.appendText(" ");
            entry.appendChild(new Element("a").attr("href", "#" + id + "-link").text("↩"));
            list.appendChild(entry);
        }
        body.appendChild(list);
    }

    /** What the library of the site knows of pictures, and the texts do not say. */
    private void pictures(Element body) {
        for (Element picture : body.select("img[class*=wp-image-]")) {
            Matcher id = PICTURE.matcher(picture.className());
            if (id.find()) {
                index.attachment(id.group(1)).ifPresent(known -> complete(picture, known));
            }
        }
        for (Element list : body.select("ul.blocks-gallery-grid, ul.wp-block-gallery")) {
            list.tagName("div");
            list.children().forEach(entry -> entry.tagName("div"));
        }
    }

    private static void complete(Element picture, ExportAttachment known) {
        if (!picture.hasAttr("alt")) {
            picture.attr("alt", known.alt());
        }
        if (picture.attr("src").isBlank()) {
            picture.attr("src", known.url());
        }
    }

    /** The recording of a podcast, which its post need not name. */
    private static void enclosures(PostContent content, Element body) {
        content.item()
                .all("enclosure")
                .map(enclosure -> enclosure.strip().split("\\s", 2)[0])
                .filter(address -> address.matches("(?i)https?://\\S+"))
                .filter(address -> !content.text().contains(address))
                .distinct()
                .forEach(
                        address -> {
                            content.note(
                                    "enclosure",
                                    0,
                                    "A recording that belongs to the post is linked at its end.",
                                    address);
                            body.append(
                                    "<p><a href=\"%s\">%1$s</a></p>"
                                            .formatted(Entities.escape(address)));
                        });
    }
}
