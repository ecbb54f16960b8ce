package dev.seriatim.importing.markdown;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * Strong words in scripts without spaces: {@code 打开**[设置](a.md)**。}. By CommonMark 0.31 6.2 the
 * first asterisks open nothing there, as a letter stands before them and a sign behind; their
 * authors saw strong words nevertheless, and here they are written as the element that was meant.
 */
final class UnspacedStrong {

    private static final Pattern STRONG =
            Pattern.compile("(?<![*\\\\])\\*\\*(?![\\s*])([^*\\n|]{1,500}+)(?<!\\s)\\*\\*(?!\\*)");
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    private UnspacedStrong() {}

    static void in(BodyText body) {
        String text = body.text();
        body.replace(STRONG, strong -> written(text, strong));
    }

    /** Nothing where the asterisks are understood, or words are parted by spaces. */
    private static @Nullable String written(String text, MatchResult strong) {
        boolean isUnopened =
                isUnread(before(text, strong.start()), text.codePointAt(strong.start(1)));
        boolean isUnclosed =
                isUnread(after(text, strong.end()), text.codePointBefore(strong.end(1)));
        return isUnopened || isUnclosed ? "<strong>" + strong.group(1) + "</strong>" : null;
    }

    private static int before(String text, int place) {
        return place == 0 ? '\n' : text.codePointBefore(place);
    }

    private static int after(String text, int place) {
        return place == text.length() ? '\n' : text.codePointAt(place);
    }

    /** Whether asterisks between these are no mark: a letter outside, a sign inside. */
    private static boolean isUnread(int outside, int inside) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(outside))
                && Characters.isPunctuationCodePoint(inside);
    }
}
