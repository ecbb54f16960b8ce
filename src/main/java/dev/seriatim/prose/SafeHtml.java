package dev.seriatim.prose;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.FilterUrlByProtocolAttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that readers may be given. What is not named here does not pass: no scripts, styles,
 * forms, frames or embedded documents, no event handlers, and no address that could run.
 */
final class SafeHtml {

    /** Addresses within the publication, {@code seriatim:…}, become real ones when read. */
    private static final String OWN_SCHEME = "seriatim";

    /** The elements that authors may write. */
    static final Set<String> AUTHORS_ELEMENTS =
            Set.of(
                    ("p div section article aside header footer h1 h2 h3 h4 h5 h6 blockquote pre hr"
                                    + " ul ol li dl dt dd details summary figure figcaption picture"
                                    + " source img table caption colgroup col thead tbody tfoot tr"
                                    + " th td a br wbr em strong b i u s small mark q cite dfn abbr"
                                    + " sub sup del ins code kbd samp var span bdi bdo time ruby rb"
                                    + " rt rtc rp")
                            .split(" "));

    /** Elements that are never closed. */
    static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "col", "source", "input");

    /** The box of a task, the only form control. */
    static final String BOX = "input";

    private static final Pattern CODE_LANGUAGE =
            Pattern.compile("language-[\\p{L}\\p{M}\\p{N}+#;:._-]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern FIRST = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,3}");
    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,10}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern TIME = Pattern.compile("[0-9A-Za-z:+. -]{1,50}");
    private static final Pattern MEDIA = Pattern.compile("[A-Za-z0-9 (),.:/%*+-]{1,500}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,50}");
    private static final Pattern WIDTH = Pattern.compile("[0-9.]{1,8}[wx]");
    private static final Pattern LOADING = Pattern.compile("lazy|eager");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");

    static final AttributePolicy WEB_ADDRESS =
            new FilterUrlByProtocolAttributePolicy(List.of("http", "https"));

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(AUTHORS_ELEMENTS.toArray(String[]::new))
                    .allowElements((name, attributes) -> having("src", name, attributes), "img")
                    .allowElements((name, attributes) -> anchor(name, attributes), "a")
                    .allowElements((name, attributes) -> having("disabled", name, attributes), BOX)
                    .allowUrlProtocols("http", "https", "mailto", "tel", OWN_SCHEME)
                    .allowAttributes("lang")
                    .matching(LANGUAGE)
                    .globally()
                    .allowAttributes("dir")
                    .matching(DIRECTION)
                    .globally()
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("src")
                    .matching(WEB_ADDRESS)
                    .onElements("img")
                    .allowAttributes("srcset")
                    .matching(SafeHtml::webAddresses)
                    .onElements("img", "source")
                    .allowAttributes("sizes")
                    .matching(MEDIA)
                    .onElements("img", "source")
                    .allowAttributes("media")
                    .matching(MEDIA)
                    .onElements("source")
                    .allowAttributes("type")
                    .matching(MEDIA_TYPE)
                    .onElements("source")
                    .allowAttributes("loading")
                    .matching(LOADING)
                    .onElements("img")
                    .allowAttributes("alt", "title")
                    .onElements("img")
                    .allowAttributes("width", "height")
                    .matching(NUMBER)
                    .onElements("img")
                    .allowAttributes("cite")
                    .matching(WEB_ADDRESS)
                    .onElements("blockquote", "q", "del", "ins")
                    .allowAttributes("title")
                    .onElements("abbr", "dfn")
                    .allowAttributes("class")
                    .matching(CODE_LANGUAGE)
                    .onElements("code")
                    .allowAttributes("start")
                    .matching(FIRST)
                    .onElements("ol")
                    .allowAttributes("open")
                    .onElements("details")
                    .allowAttributes("align")
                    .matching(ALIGNMENT)
                    .onElements("th", "td")
                    .allowAttributes("colspan", "rowspan")
                    .matching(SPAN)
                    .onElements("th", "td")
                    .allowAttributes("scope")
                    .matching(SCOPE)
                    .onElements("th")
                    .allowAttributes("span")
                    .matching(SPAN)
                    .onElements("col", "colgroup")
                    .allowAttributes("datetime")
                    .matching(TIME)
                    .onElements("time")
                    .allowAttributes("role")
                    .matching(false, "doc-endnotes")
                    .onElements("section")
                    .allowAttributes("role")
                    .matching(false, "doc-noteref", "doc-backlink")
                    .onElements("a")
                    .allowAttributes("type")
                    .matching(false, "checkbox")
                    .onElements(BOX)
                    .allowAttributes("disabled", "checked")
                    .onElements(BOX)
                    // HtmlFinisher puts others in their places.
                    .allowAttributes("id")
                    .globally()
                    .toFactory();

    private SafeHtml() {}

    /** Reads any HTML and tells the receiver what of it is safe, every element closed in order. */
    static void read(String html, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(html, ALLOWED.apply(receiver), HtmlSieve::new);
    }

    private static @Nullable String anchor(String element, List<String> attributes) {
        return having(valueOf("id", attributes) == null ? "href" : "id", element, attributes);
    }

    private static @Nullable String having(
            String attribute, String element, List<String> attributes) {
        return valueOf(attribute, attributes) == null ? null : element;
    }

    /** The value of an attribute among names and values in turn. */
    static @Nullable String valueOf(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    /** WHATWG HTML 4.8.4.2.1: addresses of one picture with their widths or densities. */
    private static @Nullable String webAddresses(String element, String name, String candidates) {
        var safe = new StringJoiner(", ");
        for (String candidate : candidates.split(",\\s+|\\s+,|,$", -1)) {
            String[] parts = candidate.strip().split("\\s+", 2);
            String address = parts[0].isEmpty() ? null : WEB_ADDRESS.apply(element, name, parts[0]);
            if (address != null && (parts.length < 2 || WIDTH.matcher(parts[1]).matches())) {
                safe.add(parts.length < 2 ? address : address + " " + parts[1]);
            }
        }
        return safe.length() == 0 ? null : safe.toString();
    }
}
