package dev.seriatim.importing.wordpress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.importing.reading.BoundedJson;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Reads the text of the block editor: comments say where a block begins and ends, and what is
 * between them is HTML. What stands outside of all blocks is classic text.
 */
final class BlockMarkup {

    /** By what a block of classic text is marked for {@link ClassicLines}. */
    static final String CLASSIC = "<div data-wp=\"classic\">";

    private static final String BEGIN = "<!-- wp:";

    private static final Pattern BLOCK =
            Pattern.compile(
                    "<!--\\s+(/)?wp:([a-z][a-z0-9_-]{0,60}(?:/[a-z][a-z0-9_-]{0,60})?)"
                            + "\\s+(?:(\\{.*})\\s+)?(/)?$",
                    Pattern.DOTALL);

    /** Blocks without an inside that say nothing, or whose saying is found elsewhere. */
    private static final Set<String> SILENT = Set.of("more", "nextpage", "spacer", "footnotes");

    /** Blocks of classic text. */
    private static final Set<String> PARTED_BY_LINES = Set.of("freeform", "shortcode");

    private static final int DEEPEST_REFERENCE = 4;

    private final PostContent content;
    private final ExportIndex index;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> ends = new ArrayDeque<>();
    private final int depth;

    private BlockMarkup(PostContent content, ExportIndex index, int depth) {
        this.content = content;
        this.index = index;
        this.depth = depth;
    }

    /** The HTML of a text; one without blocks is classic from end to end. */
    static String read(String text, PostContent content, ExportIndex index) {
        return read(text, content, index, content.item().contentLine(), 0);
    }

    private static String read(
            String text, PostContent content, ExportIndex index, int line, int depth) {
        if (!text.contains(BEGIN)) {
            return CLASSIC + text + "</div>";
        }
        var markup = new BlockMarkup(content, index, depth);
        markup.read(text, new LineCount(text, line));
        return markup.html.toString();
    }

    private void read(String text, LineCount lines) {
        int at = 0;
        int comment = text.indexOf("<!--");
        while (comment >= 0) {
            int end = text.indexOf("-->", comment);
            if (end < 0) {
                break;
            }
            Matcher block = BLOCK.matcher(text.substring(comment, end));
            if (block.matches()) {
                between(text.substring(at, comment));
                block(block, lines.lineAt(comment));
                at = end + 3;
            }
            comment = text.indexOf("<!--", end);
        }
        between(text.substring(at));
        ends.forEach(html::append);
    }

    private void between(String text) {
        if (ends.isEmpty() && !text.isBlank()) {
            html.append(CLASSIC).append(text).append("</div>");
        } else {
            html.append(text);
        }
    }

    private void block(Matcher block, int line) {
        if (block.group(1) != null) {
            if (!ends.isEmpty()) {
                html.append(ends.pop());
            }
            return;
        }
        String name = block.group(2).replaceFirst("^core/", "");
        String json = block.group(3) == null ? "" : block.group(3);
        Optional<JsonNode> attributes = json.isEmpty() ? Optional.empty() : BoundedJson.parse(json);
        if (block.group(4) == null) {
            begin(name, json, attributes, line);
        } else {
            whole(name, json, attributes, line);
        }
    }

    private void begin(String name, String json, Optional<JsonNode> attributes, int line) {
        String language = word(attributes, "language");
        boolean isKnown = isCore(name) || name.startsWith("syntaxhighlighter/");
        if (!isKnown) {
            content.note(
                    "unknown-block",
                    line,
                    "A block that is not WordPress's own; what it holds was kept.",
                    name + " " + json);
        }
        if (PARTED_BY_LINES.contains(name)) {
            html.append(CLASSIC);
            ends.push("</div>");
        } else if (language.isEmpty()) {
            ends.push("");
        } else {
            html.append("<div data-language=\"").append(Entities.escape(language)).append("\">");
            ends.push("</div>");
        }
        if (name.equals("cover")) {
            cover(word(attributes, "url"));
        }
    }

    /** The picture behind words was once in no more than a style sheet. */
    private void cover(String address) {
        boolean isPicture =
                address.matches("(?is)https?://\\S+\\.(?:jpe?g|png|gif|webp|avif)\\b.*");
        if (isPicture && !content.text().contains("src=\"" + address)) {
            html.append("<p><img src=\"%s\" alt=\"\"></p>".formatted(Entities.escape(address)));
        }
    }

    /** Blocks that begin and end at once are filled by WordPress when it shows them. */
    private void whole(String name, String json, Optional<JsonNode> attributes, int line) {
        String address = word(attributes, "url");
        if (name.equals("block")) {
            reusable(word(attributes, "ref"), line);
        } else if (name.equals("separator")) {
            html.append("<hr>");
        } else if (!SILENT.contains(name)) {
            content.note(
                    isCore(name) ? "dynamic-block" : "unknown-block",
                    line,
                    "A block that only WordPress can fill was left out.",
                    (name + " " + json).strip());
            if (address.matches("https?://\\S+")) {
                String link = Entities.escape(address);
                html.append("<p><a href=\"%s\">%1$s</a></p>".formatted(link));
            }
        }
    }

    private void reusable(String id, int line) {
        Optional<String> block = depth < DEEPEST_REFERENCE ? index.block(id) : Optional.empty();
        if (block.isPresent()) {
            html.append(read(block.get(), content, index, 0, depth + 1));
        } else {
            content.note(
                    "reusable-block",
                    line,
                    "A reusable block that is not in the export was left out.",
                    "block " + id);
        }
    }

    private static boolean isCore(String name) {
        return name.indexOf('/') < 0 || name.startsWith("core-embed/");
    }

    private static String word(Optional<JsonNode> attributes, String name) {
        return attributes
                .map(all -> all.path(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .orElse("")
                .strip();
    }
}
