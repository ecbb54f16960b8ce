package dev.seriatim.prose;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.internal.util.Html5Entities;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/** The character references in HTML that an author wrote. */
final class CharacterReferences {

    /** HTML 13.2.5.80: a browser reads these, too. */
    private static final Pattern UNENDED =
            Pattern.compile("&#(?:[0-9]++(?!;)|[xX][0-9a-fA-F]++(?!;))");

    private static final Pattern NAMED = Pattern.compile("&[A-Za-z][A-Za-z0-9]*+;");

    private CharacterReferences() {}

    /**
     * Text in which the sanitizer finds those that a browser finds: it passes over what has no
     * semicolon, and takes a name in any case for one that it knows.
     */
    static String plain(String html) {
        String ended = UNENDED.matcher(html).replaceAll("$0;");
        return NAMED.matcher(ended).replaceAll(CharacterReferences::known);
    }

    /** What an attribute says; nothing if it is not there. */
    static String decoded(@Nullable String value) {
        return value == null ? "" : Encoding.decodeHtml(value, true);
    }

    private static String known(MatchResult named) {
        boolean isKnown = !Html5Entities.entityToString(named.group()).equals(named.group());
        return isKnown ? named.group() : named.group().replace("&", "&amp;");
    }
}
