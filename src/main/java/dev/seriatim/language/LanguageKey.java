package dev.seriatim.language;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A tag as tags are compared: whatever the letter case (RFC 5646 2.1.1), by the subtags that are
 * preferred now to those that are deprecated (4.5), and without the prefix of an extended language:
 * {@code iw} is {@code he}, {@code my-BU} is {@code my-MM}, and {@code zh-yue} is {@code yue}. The
 * database does the same, see language_key() in R__3_delivery_index.sql.
 */
final class LanguageKey {

    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("art-lojban", "jbo"),
                    Map.entry("en-gb-oed", "en-gb-oxendict"),
                    Map.entry("i-ami", "ami"),
                    Map.entry("i-bnn", "bnn"),
                    Map.entry("i-hak", "hak"),
                    Map.entry("i-klingon", "tlh"),
                    Map.entry("i-lux", "lb"),
                    Map.entry("i-navajo", "nv"),
                    Map.entry("i-pwn", "pwn"),
                    Map.entry("i-tao", "tao"),
                    Map.entry("i-tay", "tay"),
                    Map.entry("i-tsu", "tsu"),
                    Map.entry("no-bok", "nb"),
                    Map.entry("no-nyn", "nn"),
                    Map.entry("sgn-be-fr", "sfb"),
                    Map.entry("sgn-be-nl", "vgt"),
                    Map.entry("sgn-br", "bzs"),
                    Map.entry("sgn-ch-de", "sgg"),
                    Map.entry("sgn-co", "csn"),
                    Map.entry("sgn-de", "gsg"),
                    Map.entry("sgn-dk", "dsl"),
                    Map.entry("sgn-es", "ssp"),
                    Map.entry("sgn-fr", "fsl"),
                    Map.entry("sgn-gb", "bfi"),
                    Map.entry("sgn-gr", "gss"),
                    Map.entry("sgn-ie", "isg"),
                    Map.entry("sgn-it", "ise"),
                    Map.entry("sgn-jp", "jsl"),
                    Map.entry("sgn-mx", "mfs"),
                    Map.entry("sgn-ni", "ncs"),
                    Map.entry("sgn-nl", "dse"),
                    Map.entry("sgn-no", "nsl"),
                    Map.entry("sgn-pt", "psr"),
                    Map.entry("sgn-se", "swl"),
                    Map.entry("sgn-us", "ase"),
                    Map.entry("sgn-za", "sfs"),
                    Map.entry("zh-guoyu", "cmn"),
                    Map.entry("zh-hakka", "hak"),
                    Map.entry("zh-min-nan", "nan"),
                    Map.entry("zh-xiang", "hsn"));

    private static final Map<String, String> LANGUAGES =
            Map.of("in", "id", "iw", "he", "ji", "yi", "jw", "jv", "mo", "ro");

    private static final Map<String, String> REGIONS =
            Map.of("bu", "mm", "dd", "de", "fx", "fr", "tp", "tl", "yd", "ye", "zr", "cd");

    private static final Pattern EXTENDED =
            Pattern.compile("^[a-z]{2,3}(?:-[a-z]{3}){0,2}-([a-z]{3})(?![^-])");
    private static final Pattern REGION =
            Pattern.compile("^([a-z]{2,8}(?:-[a-z]{4})?-)([a-z]{2})(?![^-])");

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
        return inPresentRegion(EXTENDED.matcher(present).replaceFirst("$1"));
    }

    private static String inPresentRegion(String tag) {
        return REGION.matcher(tag)
                .replaceFirst(
                        found ->
                                found.group(1)
                                        + REGIONS.getOrDefault(found.group(2), found.group(2)));
    }
}
