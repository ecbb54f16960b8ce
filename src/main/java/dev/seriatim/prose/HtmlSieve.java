package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;

/**
 * Spares the sanitizer what makes it slow: it looks through all open elements that it does not
 * know, and compares each attribute with all the others.
 */
// AutoCloseable through the library; there is nothing to close.
@SuppressWarnings("try")
final class HtmlSieve extends HtmlStreamEventReceiverWrapper {

    /**
     * Harmless where it is quoted, dangerous should a careless tool write the text anew: a space
     * takes the danger away and leaves the words.
     */
    private static final Pattern BREAKS_OUT = Pattern.compile("(?<=--|--!|])(?=>)|(?<=<)(?=/)");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "cite");

    private static final int MOST_ATTRIBUTES = 50;

    HtmlSieve(HtmlStreamEventReceiver underlying) {
        super(underlying);
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        if (element.equals("img") && !isPicture(attributes)) {
            super.text(Objects.requireNonNullElse(SafeHtml.valueOf("alt", attributes), ""));
        } else if (isKnown(element)) {
            super.openTag(element, quiet(attributes));
        }
    }

    @Override
    public void closeTag(String element) {
        if (isKnown(element)) {
            super.closeTag(element);
        }
    }

    private static boolean isPicture(List<String> attributes) {
        String address = SafeHtml.valueOf("src", attributes);
        return address != null && SafeHtml.WEB_ADDRESS.apply("img", "src", address) != null;
    }

    private static List<String> quiet(List<String> attributes) {
        var quiet = new ArrayList<String>();
        Iterator<String> all = attributes.iterator();
        while (all.hasNext() && quiet.size() < 2 * MOST_ATTRIBUTES) {
            String name = all.next();
            String value = all.next();
            quiet.add(name);
            quiet.add(
                    ADDRESSES.contains(name)
                            ? value.replace("<", "%3C").replace(">", "%3E")
                            : BREAKS_OUT.matcher(value).replaceAll(" "));
        }
        return quiet;
    }

    private static boolean isKnown(String element) {
        return SafeHtml.AUTHORS_ELEMENTS.contains(element) || element.equals(SafeHtml.BOX);
    }
}
