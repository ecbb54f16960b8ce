package dev.seriatim.importing.feed;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The texts of a feed, each of which may be plain, escaped HTML, or HTML as elements. */
final class FeedHtml {

    private FeedHtml() {}

    /**
     * A text of Atom, whose {@code type} says what it is (RFC 4287 3.1); Atom 0.3 has media types
     * there, and says beside them whether they are escaped.
     */
    static Element ofAtom(FeedNode node) {
        var type = node.attributes().getOrDefault("type", "text").toLowerCase(Locale.ROOT);
        boolean isElements = "xml".equals(node.attribute("mode")) || type.contains("xhtml");
        if (isElements && !node.children().isEmpty() && type.contains("html")) {
            return elements(node);
        }
        return type.contains("html") || "escaped".equals(node.attribute("mode"))
                ? of(node.text())
                : ofText(node.text());
    }

    /** A text of RSS: HTML, escaped, or as elements where a writer forgot to. */
    static Element ofRss(FeedNode node) {
        return node.children().isEmpty() ? of(node.text()) : elements(node);
    }

    static Element of(String html) {
        return Jsoup.parseBodyFragment(html).body();
    }

    /** Paragraphs of a plain text, which blank lines part. */
    static Element ofText(String text) {
        var body = Document.createShell("").body();
        for (var paragraph : text.strip().split("\\R[ \\t]*\\R\\s*")) {
            var element = body.appendElement("p");
            paragraph
                    .lines()
                    .forEach(
                            line -> {
                                if (element.childNodeSize() > 0) {
                                    element.appendElement("br");
                                }
                                element.appendText(line);
                            });
        }
        return body;
    }

    private static Element elements(FeedNode node) {
        var body = Document.createShell("").body();
        node.appendTo(body);
        return body;
    }

    /** What readers see of it, in one line; nothing if that is nothing. */
    static @Nullable String words(@Nullable Element html) {
        var words = html == null ? "" : html.text().strip();
        return words.isEmpty() ? null : words;
    }

    /** A title of RSS, which is plain text that some write as HTML: “R&amp;amp;D”. */
    static @Nullable String title(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain =
                text.matches("(?s).*&(?:#?\\w{1,30});.*")
                        ? Parser.unescapeEntities(text, false)
                        : text;
        return plain.strip().replaceAll("\\s+", " ");
    }
}
