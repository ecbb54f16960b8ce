package dev.seriatim.importing.wordpress;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shortcodes of a text: those of WordPress become what they stand for, others stay as
 * they were typed. In code and in tags there are none.
 */
final class Shortcodes {

    private static final Pattern TAG = Pattern.compile("<[/!?A-Za-z]");

    private static final Pattern LITERAL =
            Pattern.compile(
                    "<(pre|code|script|style|textarea)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private final PostContent content;
    private final MediaShortcodes media;
    private final String text;
    private final LineCount lines;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> unended = new HashSet<>();
    private int at;

    private Shortcodes(PostContent content, ExportIndex index) {
        this.content = content;
        media = new MediaShortcodes(content, index);
        text = content.text();
        lines = new LineCount(text, content.item().contentLine());
    }

    /** The text of a post, HTML in the places of its shortcodes. */
    static String read(PostContent content, ExportIndex index) {
        var shortcodes = new Shortcodes(content, index);
        if (shortcodes.text.indexOf('[') < 0) {
            return shortcodes.text;
        }
        while (shortcodes.at < shortcodes.text.length()) {
            shortcodes.next();
        }
        return shortcodes.out.toString();
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '<' && TAG.matcher(text).region(at, text.length()).lookingAt()) {
            copyTag();
        } else if (c == '[') {
            bracket();
        } else {
            out.append(c);
            at++;
        }
    }

    private void copyTag() {
        Matcher literal = LITERAL.matcher(text).region(at, text.length());
        int end;
        if (text.startsWith("<!--", at)) {
            end = endOf("-->", at);
        } else if (literal.lookingAt()) {
            end = endOf("</" + literal.group(1).toLowerCase(Locale.ROOT), at);
        } else {
            end = endOf(">", at);
        }
        int stop = end < 0 ? at + 1 : end;
        out.append(text, at, stop);
        at = stop;
    }

    /** Behind the next such mark; -1 if there is none. What is missing once is so for good. */
    private int endOf(String mark, int from) {
        if (unended.contains(mark)) {
            return -1;
        }
        int found = text.indexOf(mark, from);
        if (found < 0) {
            unended.add(mark);
        }
        return found < 0 ? -1 : found + mark.length();
    }

    private void bracket() {
        boolean isEscaped = text.startsWith("[[", at);
        Shortcode shortcode = Shortcode.at(text, isEscaped ? at + 1 : at);
        if (shortcode == null) {
            out.append('[');
            at++;
        } else if (isEscaped && text.startsWith("]", shortcode.end())) {
            out.append("&#91;").append(text, at + 2, shortcode.end());
            at = shortcode.end() + 1;
        } else if (isEscaped) {
            out.append('[');
            at++;
        } else {
            replace(shortcode);
        }
    }

    private void replace(Shortcode shortcode) {
        String inside = mayEnclose(shortcode) ? inside(shortcode) : null;
        Optional<String> html = media.html(shortcode, inside, lines.lineAt(at));
        if (html.isPresent()) {
            out.append(content.parts().keep(html.get()));
            at = inside == null ? shortcode.end() : behind(shortcode, inside);
        } else {
            if (isMeant(shortcode)) {
                content.note(
                        "unknown-shortcode",
                        lines.lineAt(at),
                        "A shortcode that means nothing here stays in the text.",
                        "[" + shortcode.name() + "]");
            }
            out.append(text, at, shortcode.end());
            at = shortcode.end();
        }
    }

    private static boolean mayEnclose(Shortcode shortcode) {
        return MediaShortcodes.encloses(shortcode.name());
    }

    private @Nullable String inside(Shortcode shortcode) {
        String tag = "[/" + text.substring(at + 1, at + 1 + shortcode.name().length()) + "]";
        int end = endOf(tag, shortcode.end());
        return end < 0 ? null : text.substring(shortcode.end(), end - tag.length());
    }

    private static int behind(Shortcode shortcode, String inside) {
        return shortcode.end() + inside.length() + shortcode.name().length() + 3;
    }

    /** Whether brackets are more than what people put words in. */
    private boolean isMeant(Shortcode shortcode) {
        boolean isLink = text.startsWith("(", shortcode.end());
        boolean hasParts = !shortcode.attributes().isEmpty();
        boolean isTechnical = shortcode.name().matches(".*[_-].*");
        boolean isAlone = isAlone(shortcode) && Character.isLowerCase(text.charAt(at + 1));
        return !isLink
                && (hasParts
                        || isTechnical && shortcode.words().isEmpty()
                        || isAlone && shortcode.words().isEmpty()
                        || endOf("[/" + shortcode.name() + "]", shortcode.end()) > 0);
    }

    private boolean isAlone(Shortcode shortcode) {
        return isEdge(at - 1) && isEdge(shortcode.end());
    }

    private boolean isEdge(int index) {
        return index < 0 || index >= text.length() || "\n<>".indexOf(text.charAt(index)) >= 0;
    }
}
