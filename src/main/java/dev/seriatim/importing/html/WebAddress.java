package dev.seriatim.importing.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses as HTML writes them, and as Markdown does. */
final class WebAddress {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*");

    /** What runs, or shows what is not here. */
    private static final Set<String> UNSAFE =
            Set.of("javascript", "vbscript", "data", "blob", "file", "about", "livescript");

    /** URL 4.4: these are passed over wherever they stand in an address. */
    private static final Pattern IGNORED = Pattern.compile("[\\t\\n\\r\\p{Cntrl}]");

    private WebAddress() {}

    /**
     * What a browser would take an attribute for; empty for a link that is only there for scripts.
     */
    static String of(String attribute) {
        String address = IGNORED.matcher(attribute.strip()).replaceAll("");
        if (address.equals("#")) {
            return "";
        }
        return address.startsWith("//") ? "https:" + address : address;
    }

    /** Whether no page may link to it. */
    static boolean isUnsafe(String address) {
        return UNSAFE.contains(scheme(address));
    }

    /** In lower case; empty for an address without one. */
    static String scheme(String address) {
        var scheme = SCHEME.matcher(address.length() > 100 ? address.substring(0, 100) : address);
        return scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The address so that Markdown reads it as it is, CommonMark 6.3. */
    static String inMarkdown(String address) {
        return address.replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\\", "%5C");
    }
}
