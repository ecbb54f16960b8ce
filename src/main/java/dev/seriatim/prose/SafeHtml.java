package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.AttributePolicy;
import org.owasp.html.FilterUrlByProtocolAttributePolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that readers may be given. What is not named here does not pass: no scripts, styles,
 * forms, frames or embedded documents, no event handlers, and no address that could run.
 */
final class SafeHtml {

    /** Addresses within the publication, {@code seriatim:…}, become real ones when read. */
    private static final String OWN_SCHEME = "seriatim";

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("p div section article aside header footer h1 h2 h3 h4 h5 h6 blockquote pre hr"
                                    + " ul ol li dl dt dd details summary figure figcaption img"
                                    + " table caption thead tbody tfoot tr th td a br wbr em strong"
                                    + " b i u s small mark q cite dfn abbr sub sup del ins code kbd"
                                    + " samp var")
                            .split(" "));

    /** Elements that do not pass and whose content does not either; others leave their text. */
    private static final Set<String> SILENCED =
            Set.of("script style noscript noembed noframes iframe object title".split(" "));

    /** Harmless where it is quoted, dangerous should a careless tool write the text anew. */
    private static final Pattern BREAKS_OUT = Pattern.compile("--!?>|]>|</");

    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,40}");
    private static final Pattern ALIGNMENT = Pattern.compile("left|center|right");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");
    private static final Pattern SPAN = Pattern.compile("[0-9]{1,3}");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");

    private static final AttributePolicy WEB_ADDRESS =
            new FilterUrlByProtocolAttributePolicy(List.of("http", "https"));

    private static final PolicyFactory ALLOWED =
            new HtmlPolicyBuilder()
                    .allowElements(ELEMENTS.toArray(String[]::new))
                    .allowElements(SafeHtml::unlessNothingToShow, "img")
                    .allowUrlProtocols("http", "https", "mailto", OWN_SCHEME)
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("src")
                    .matching(WEB_ADDRESS)
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
                    .matching(LANGUAGE)
                    .onElements("code")
                    .allowAttributes("start")
                    .matching(NUMBER)
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
                    // Only to tell our headings: FairCopy lets no id of an author's pass.
                    .allowAttributes("id")
                    .onElements("h1", "h2", "h3", "h4", "h5", "h6")
                    .toFactory();

    private SafeHtml() {}

    /** Reads any HTML and tells the receiver what of it is safe, every element closed in order. */
    static void read(String html, HtmlStreamEventReceiver receiver) {
        HtmlSanitizer.sanitize(html, ALLOWED.apply(receiver), Sieve::new);
    }

    private static @Nullable String unlessNothingToShow(String image, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals("src")) {
                return image;
            }
        }
        return null;
    }

    /**
     * Spares the sanitizer what makes it slow: it looks through all open elements that it does not
     * know, and compares each attribute with all the others.
     */
    // AutoCloseable through the library; there is nothing to close.
    @SuppressWarnings("try")
    private static final class Sieve extends HtmlStreamEventReceiverWrapper {

        private static final int MOST_ATTRIBUTES = 50;

        Sieve(HtmlStreamEventReceiver underlying) {
            super(underlying);
        }

        @Override
        public void openTag(String element, List<String> attributes) {
            if (isKnown(element)) {
                super.openTag(element, quiet(attributes));
            }
        }

        @Override
        public void closeTag(String element) {
            if (isKnown(element)) {
                super.closeTag(element);
            }
        }

        private static List<String> quiet(List<String> attributes) {
            var quiet = new ArrayList<String>();
            Iterator<String> all = attributes.iterator();
            while (all.hasNext() && quiet.size() < 2 * MOST_ATTRIBUTES) {
                String name = all.next();
                String value = all.next();
                if (!BREAKS_OUT.matcher(value).find()) {
                    quiet.add(name);
                    quiet.add(value);
                }
            }
            return quiet;
        }

        private static boolean isKnown(String element) {
            return ELEMENTS.contains(element) || SILENCED.contains(element);
        }
    }
}
