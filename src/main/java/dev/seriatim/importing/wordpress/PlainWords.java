package dev.seriatim.importing.wordpress;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** What WordPress keeps as HTML or in an address, and people read as words. */
final class PlainWords {

    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+");

    private PlainWords() {}

    /** The words of a piece of HTML: a title, a name, a description. */
    static String of(String html) {
        String text = html.strip();
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text.replaceAll("\\s+", " ");
        }
        String words = Jsoup.parseBodyFragment(text).body().text().strip();
        return words.isEmpty() ? text : words;
    }

    /** A slug as its writer meant it, decoded if it is percent-encoded UTF-8. */
    static String slug(String slug) {
        String text = slug.strip();
        if (text.indexOf('%') < 0 || !ESCAPED.matcher(text).matches()) {
            return text;
        }
        String decoded = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : text;
    }
}
