package dev.seriatim.prose;

import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The examples of the specifications of Markdown, by their numbers there. */
public final class Specification {

    /** All 652 of CommonMark 0.31.2. */
    public static final Map<Integer, Example> COMMON_MARK = examples(TestResources.getSpec());

    /** Those of GFM 0.29 that show one of its extensions. */
    public static final Map<Integer, Example> GITHUB = examples(TestResources.getGfmSpec());

    static {
        GITHUB.values().removeIf(example -> example.getInfo().isBlank());
    }

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private Specification() {}

    /** What an author writes; the specification shows tabs as arrows. */
    public static String source(Example example) {
        return example.getSource().replace('→', '\t');
    }

    /** What the specification has it made into. */
    static String html(Example example) {
        return example.getHtml().replace('→', '\t');
    }

    /** HTML such that what a browser shows alike is alike; anchors of headings do not count. */
    static String comparable(String html) {
        var text = new StringBuilder();
        write(Jsoup.parseBodyFragment(html).body(), text, false);
        return text.toString()
                .replaceAll("[ \\t\\n]+", " ")
                .replaceAll(
                        " ?(</?(?!a|b>|i>|em|strong|code|del|img|input)[a-z0-9]+[^>]*>) ?", "$1")
                .strip();
    }

    private static void write(Element element, StringBuilder text, boolean isCode) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(isCode ? whole.replace(' ', '·').replace('\n', '¶') : whole);
            } else if (child instanceof Element inner) {
                text.append('<').append(inner.tagName()).append(attributes(inner)).append('>');
                write(inner, text, isCode || inner.tagName().equals("pre"));
                text.append("</").append(inner.tagName()).append('>');
            }
        }
    }

    private static String attributes(Element element) {
        var sorted = new TreeMap<String, String>();
        for (Attribute attribute : element.attributes()) {
            sorted.put(attribute.getKey(), decoded(attribute.getValue()));
        }
        if (element.tagName().matches("h[1-6]")) {
            sorted.remove("id");
        }
        return sorted.isEmpty() ? "" : " " + sorted;
    }

    private static String decoded(String value) {
        String escaped = BROKEN_ESCAPE.matcher(value).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }

    private static Map<Integer, Example> examples(URL specification) {
        var numbered = new TreeMap<Integer, Example>();
        List<Example> all = ExampleReader.readExamples(specification);
        all.forEach(example -> numbered.put(numbered.size() + 1, example));
        return numbered;
    }
}
