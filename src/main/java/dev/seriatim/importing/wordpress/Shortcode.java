package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A shortcode in a text: {@code [gallery ids="7,8"]}.
 *
 * @param name in lower case
 * @param attributes by their names, in lower case
 * @param words what stands in it without a name
 * @param end where its start tag ends in the text
 */
record Shortcode(String name, Map<String, String> attributes, List<String> words, int end) {

    private static final Pattern NAME = Pattern.compile("\\[([A-Za-z][\\w-]{0,60})(?=[\\]\\s/])");

    private static final Pattern ATTRIBUTE =
            Pattern.compile(
                    "([\\w-]{1,60})\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"']+))"
                            + "|\"([^\"]*)\"|(\\S+)");

    private static final int LONGEST = 4_000;

    /** Reads the start tag of a shortcode; nothing if none is there. */
    static @Nullable Shortcode at(String text, int start) {
        Matcher name = NAME.matcher(text).region(start, text.length());
        if (!name.lookingAt()) {
            return null;
        }
        int close = closeOf(text, name.end());
        if (close < 0) {
            return null;
        }
        var attributes = new LinkedHashMap<String, String>();
        var words = new ArrayList<String>();
        String inside = text.substring(name.end(), close).replaceAll("/$", "");
        Matcher parts = ATTRIBUTE.matcher(straight(inside));
        while (parts.find()) {
            if (parts.group(1) != null) {
                attributes.put(
                        parts.group(1).toLowerCase(Locale.ROOT),
                        first(parts.group(2), parts.group(3), parts.group(4)));
            } else {
                words.add(first(parts.group(5), parts.group(6)));
            }
        }
        return new Shortcode(name.group(1).toLowerCase(Locale.ROOT), attributes, words, close + 1);
    }

    /** Quotes as they were typed before an editor made them pretty, or escaped them. */
    private static String straight(String inside) {
        return inside.replaceAll("&quot;|&#8220;|&#8221;|&#8243;|[“”″]", "\"");
    }

    private static String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    private static int closeOf(String text, int from) {
        char quote = 0;
        int stop = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < stop; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == ']') {
                return i;
            } else if (c == '"' || c == '\'' && text.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '[' || c == '<') {
                return -1;
            }
        }
        return -1;
    }

    /** An attribute; empty if it is not there. */
    String get(String attribute) {
        return attributes.getOrDefault(attribute, "").strip();
    }

    /** The first of these attributes that says something; empty if none does. */
    String firstOf(String... names) {
        for (String attribute : names) {
            if (!get(attribute).isEmpty()) {
                return get(attribute);
            }
        }
        return "";
    }
}
