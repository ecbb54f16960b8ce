package dev.seriatim.language;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A tag as tags are compared: whatever the letter case (RFC 5646 2.1.1), by the subtag that is
 * preferred now to one that is deprecated (4.5), and without the prefix of an extended language:
 * {@code iw} is {@code he}, and {@code zh-yue} is {@code yue}. The database does the same, see
 * language_key() in R__3_delivery_index.sql.
 */
final class LanguageKey {

    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("art-lojban", "jbo"),
                    Map.entry("en-gb-oed", "en-gb-oxendict"),
                    Map.entry("i-hak", "hak"),
                    Map.entry("i-klingon", "tlh"),
                    Map.entry("i-lux", "lb"),
                    Map.entry("i-navajo", "nv"),
                    Map.entry("no-bok", "nb"),
                    Map.entry("no-nyn", "nn"),
                    Map.entry("zh-guoyu", "cmn"),
                    Map.entry("zh-hakka", "hak"),
                    Map.entry("zh-min-nan", "nan"),
                    Map.entry("zh-xiang", "hsn"));

    private static final Map<String, String> LANGUAGES =
            Map.of("in", "id", "iw", "he", "ji", "yi", "jw", "jv", "mo", "ro");

    private static final Pattern EXTENDED = Pattern.compile("^[a-z]{2,3}-([a-z]{3})(?![^-])");

    private LanguageKey() {}

    /** The key of a well-formed tag. */
    static String of(String tag) {
        var small = tag.toLowerCase(Locale.ROOT);
        var whole = WHOLE.get(small);
        if (whole != null) {
            return whole;
        }
        int end = small.indexOf('-') < 0 ? small.length() : small.indexOf('-');
        var language = small.substring(0, end);
        var present = LANGUAGES.getOrDefault(language, language) + small.substring(end);
        return EXTENDED.matcher(present).replaceFirst("$1");
    }
}
