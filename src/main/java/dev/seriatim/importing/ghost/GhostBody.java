package dev.seriatim.importing.ghost;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.html.HtmlToMarkdown.Converted;
import dev.seriatim.importing.reading.BoundedJson;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.JsonRow;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text of a post. Ghost keeps it as the document of the editor in which it was last written,
 * Lexical since version 5, Mobiledoc before, and beside it the HTML made of it, which may be stale;
 * before version 1, as Markdown.
 */
final class GhostBody {

    private final JsonRow post;
    private final GhostSite site;
    private final ItemNotes remarks;

    private GhostBody(JsonRow post, GhostSite site, ItemNotes remarks) {
        this.post = post;
        this.site = site;
        this.remarks = remarks;
    }

    static Converted of(JsonRow post, GhostSite site, ItemNotes remarks) {
        var converted = HtmlToMarkdown.convert(new GhostBody(post, site, remarks).chosen());
        remarks.addAll(converted.notes());
        return converted;
    }

    private Element chosen() {
        var cards = new Cards(remarks);
        var lexical = written("lexical", new Lexical(cards, remarks)::write);
        var body = lexical;
        if (isEmpty(lexical)) {
            body = written("mobiledoc", new Mobiledoc(cards, remarks)::write);
        } else if (post.text("mobiledoc") != null) {
            remarks.add("two-bodies", "Of two texts the newer editor's is taken.", "lexical");
        }
        return isEmpty(body) ? rendered() : body;
    }

    private Element written(String name, BiConsumer<Element, JsonNode> editor) {
        var body = body();
        var text = site.at(post.text(name));
        if (text != null) {
            BoundedJson.parse(text)
                    .ifPresentOrElse(
                            document -> editor.accept(body, document),
                            () -> remarks.add("bad-body", "The text cannot be read.", name));
        }
        return body;
    }

    private Element rendered() {
        var body = body();
        Dom.append(body, site.at(post.text("html")));
        var markdown = site.at(post.text("markdown"));
        if (isEmpty(body) && markdown != null) {
            MarkdownCard.write(body, markdown);
        }
        if (isEmpty(body)) {
            remarks.add("no-body", "The post has no text.", null);
        } else if (post.text("lexical") != null || post.text("mobiledoc") != null) {
            remarks.add("html-body", "The text is taken from the HTML made of it.", null);
        }
        return body;
    }

    private static Element body() {
        return Document.createShell("").body();
    }

    private static boolean isEmpty(Element body) {
        return !body.hasText() && body.selectFirst("img, hr, a, iframe, video, audio") == null;
    }
}
