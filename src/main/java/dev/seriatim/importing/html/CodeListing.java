package dev.seriatim.importing.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Code that stands by itself. */
final class CodeListing {

    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?:^|\\s)(?:language-|lang-|highlight-source-|brush:\\s*|sourceCode\\s+)"
                            + "([\\p{L}\\p{N}+#._-]{1,40})");

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}+#._-]{1,40}");

    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    /** Of tables that set code beside the numbers of its lines. */
    private static final Evaluator NUMBERS =
            Selector.evaluatorOf("td.gutter, td.lineno, td.linenos, td.rouge-gutter");

    private static final Evaluator MORE_THAN_TEXT =
            Selector.evaluatorOf("a[href]:not([href^=#]), img, sub, sup, table, iframe");

    private CodeListing() {}

    /** Whether preformatted text is verse rather than code. */
    static boolean isVerse(Element pre) {
        return pre.hasClass("wp-block-verse") || pre.hasClass("verse");
    }

    /** Whether nothing in it is more than text, but for colours. */
    static boolean isPlain(Element pre) {
        return pre.selectFirst(MORE_THAN_TEXT) == null;
    }

    /** Whether a cell holds the numbers of lines of code. */
    static boolean isNumbers(Element cell) {
        return cell.normalName().equals("td") && cell.is(NUMBERS);
    }

    /** The cell with the code of a table that numbers its lines; nothing for all else. */
    static @Nullable Element inNumberedLines(Element element) {
        boolean isTable = element.nameIs("table") || element.nameIs("figure");
        if (!isTable || element.selectFirst(NUMBERS) == null) {
            return null;
        }
        return element.selectFirst(
                "td.code, td.rouge-code, td:has(pre):not(.gutter):not(.linenos):not(.lineno)"
                        + ":not(.rouge-gutter)");
    }

    /** A block of the code that an element holds; nothing if that is none. */
    static Optional<FencedCodeBlock> of(Element element) {
        String code = text(element);
        if (code.isBlank()) {
            return Optional.empty();
        }
        int longest =
                BACKTICKS
                        .matcher(code)
                        .results()
                        .mapToInt(run -> run.end() - run.start())
                        .max()
                        .orElse(2);
        var block = new FencedCodeBlock();
        block.setFenceCharacter("`");
        block.setOpeningFenceLength(longest + 1);
        block.setClosingFenceLength(longest + 1);
        block.setInfo(language(element));
        block.setLiteral(code);
        return Optional.of(block);
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        element.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        } else if (isLineEnd(node, text)) {
                            text.append('\n');
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (depth > 0 && isLine(node) && !endsLine(text)) {
                            text.append('\n');
                        }
                    }
                });
        return trimmed(text.toString().replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static boolean isLineEnd(Node node, StringBuilder text) {
        return node instanceof Element element && element.normalName().equals("br")
                || isLine(node) && !endsLine(text);
    }

    private static boolean isLine(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("div") || element.normalName().equals("p"));
    }

    private static boolean endsLine(StringBuilder text) {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    /** Without empty lines before and behind. */
    private static String trimmed(String code) {
        int start = 0;
        for (int i = 0; i < code.length() && Character.isWhitespace(code.charAt(i)); i++) {
            start = code.charAt(i) == '\n' ? i + 1 : start;
        }
        return code.substring(start).stripTrailing();
    }

    private static String language(Element element) {
        Element inside = element.selectFirst("code");
        Element[] places = {inside, element, element.parent(), grandparent(element)};
        for (Element place : places) {
            String language = place == null ? "" : named(place);
            if (!language.isEmpty()) {
                return language;
            }
        }
        return "";
    }

    private static @Nullable Element grandparent(Element element) {
        Element parent = element.parent();
        return parent == null ? null : parent.parent();
    }

    private static String named(Element place) {
        for (String attribute : new String[] {"data-language", "data-lang", "data-ke-language"}) {
            if (NAME.matcher(place.attr(attribute)).matches()) {
                return place.attr(attribute);
            }
        }
        Matcher language = LANGUAGE.matcher(place.className());
        return language.find() ? language.group(1).replaceAll("[;.]+$", "") : "";
    }
}
