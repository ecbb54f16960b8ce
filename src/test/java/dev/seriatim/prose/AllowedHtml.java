package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What comes out of an attack is parsed again, by another parser, and compared with a list of what
 * may come out that was written for the tests alone.
 */
final class AllowedHtml {

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("html head body p div section article aside header footer h1 h2 h3 h4 h5 h6"
                                    + " blockquote pre hr ul ol li dl dt dd details summary table caption"
                                    + " thead tbody tfoot tr th td figure figcaption img a br wbr em strong b"
                                    + " i u s small mark q cite dfn abbr sub sup del ins code kbd samp var span"
                                    + " bdi bdo time ruby rb rt rtc rp picture source col colgroup input")
                            .split(" "));

    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("a", Set.of("href", "title", "role")),
                    Map.entry(
                            "img",
                            Set.of(
                                    "src", "alt", "title", "width", "height", "srcset", "sizes",
                                    "loading")),
                    Map.entry("source", Set.of("srcset", "sizes", "media", "type")),
                    Map.entry("input", Set.of("type", "disabled", "checked")),
                    Map.entry("time", Set.of("datetime")),
                    Map.entry("section", Set.of("role")),
                    Map.entry("col", Set.of("span")),
                    Map.entry("colgroup", Set.of("span")),
                    Map.entry("code", Set.of("class")),
                    Map.entry("blockquote", Set.of("cite")),
                    Map.entry("q", Set.of("cite")),
                    Map.entry("del", Set.of("cite")),
                    Map.entry("ins", Set.of("cite")),
                    Map.entry("abbr", Set.of("title")),
                    Map.entry("dfn", Set.of("title")),
                    Map.entry("ol", Set.of("start")),
                    Map.entry("details", Set.of("open")),
                    Map.entry("th", Set.of("align", "colspan", "rowspan", "scope")),
                    Map.entry("td", Set.of("align", "colspan", "rowspan")));

    private static final Set<String> LINKED = Set.of("http", "https", "mailto", "tel", "seriatim");
    private static final Set<String> EMBEDDED = Set.of("http", "https");

    private static final Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):");
    private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\p{Z}]");

    private AllowedHtml() {}

    /** Fails if there is anything in a fragment that may not be there. */
    static void isAll(String html) {
        Document seen = Jsoup.parse(html);
        assertThat(seen.getAllElements().stream().skip(1)).as(html).allSatisfy(AllowedHtml::isSafe);
    }

    private static void isSafe(Element element) {
        assertThat(element.normalName()).isIn(ELEMENTS);
        assertThat(element.childNodes())
                .noneMatch(node -> node instanceof DataNode || node instanceof Comment);
        for (Attribute attribute : element.attributes()) {
            isSafe(element.normalName(), attribute.getKey(), attribute.getValue());
        }
    }

    private static void isSafe(String element, String name, String value) {
        if (name.equals("lang") || name.equals("dir")) {
            assertThat(value).matches("[A-Za-z0-9-]+");
            return;
        }
        if (name.equals("id")) {
            assertThat(value).matches("[a-z0-9]+(-[a-z0-9]+)+");
            return;
        }
        assertThat(name).isIn(ATTRIBUTES.getOrDefault(element, Set.of()));
        switch (name) {
            case "href" -> assertThat(schemeOf(value)).isIn(orNone(LINKED));
            case "src", "cite" -> assertThat(schemeOf(value)).isIn(orNone(EMBEDDED));
            case "role" -> assertThat(value).startsWith("doc-");
            case "type" -> assertThat(value).matches("checkbox|[a-z]+/[a-z0-9.+-]+");
            case "srcset" ->
                    assertThat(value.split(","))
                            .allSatisfy(one -> assertThat(schemeOf(one)).isIn(orNone(EMBEDDED)));
            case "class" -> assertThat(value).startsWith("language-").doesNotContain(" ");
            default -> assertThat(value).isNotNull();
        }
    }

    private static List<String> orNone(Set<String> allowed) {
        return Stream.concat(Stream.of("none"), allowed.stream()).toList();
    }

    /** As the laxest browser might read it: space and controls in a scheme do not count. */
    private static String schemeOf(String url) {
        Matcher scheme = SCHEME.matcher(INVISIBLE.matcher(url).replaceAll(""));
        return scheme.find() ? scheme.group(1).toLowerCase(Locale.ROOT) : "none";
    }
}
