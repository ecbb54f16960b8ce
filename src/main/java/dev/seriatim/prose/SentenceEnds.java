package dev.seriatim.prose;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether what looks like the end of a sentence is one, by what stands before and after. */
final class SentenceEnds {

    /** Those in which "3." is the third, and so is "III." */
    private static final Set<String> WITH_ORDINALS =
            Set.of(
                    "bs", "cs", "da", "de", "et", "eu", "fi", "fo", "hr", "hu", "is", "lb", "lv",
                    "nb", "nn", "no", "pl", "sk", "sl", "sr", "tr");

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}|[IVXLCDM]{1,7}");

    /** "II", "IV"; "I" and others may be words. */
    private static final Pattern ROMAN = Pattern.compile("[IVXLCDM]{2,7}+(?![\\p{L}\\p{N}])");

    private static final Pattern INITIAL =
            Pattern.compile(
                    "[\\p{L}&&[^\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}]]\\p{M}*+");
    private static final Set<Integer> LETTER_MARKS =
            Set.of(
                    (int) Character.NON_SPACING_MARK,
                    (int) Character.COMBINING_SPACING_MARK,
                    (int) Character.FORMAT);

    private static final int LONGEST_SHORT_FORM = 12;

    /** "No. 3", "vol. 3"; longer ones are listed. */
    private static final int LONGEST_BEFORE_NUMBER = 3;

    private final String language;
    private final Abbreviations abbreviations;

    private SentenceEnds(String language, Abbreviations abbreviations) {
        this.language = language;
        this.abbreviations = abbreviations;
    }

    static SentenceEnds of(String language) {
        return new SentenceEnds(language, Abbreviations.of(language));
    }

    /** Whether text that could end a sentence here, before other text, does. */
    boolean isSure(String line, int start, int end) {
        var stop = stop(line, end);
        if (stop <= start || !isTerminal(line.codePointBefore(stop))) {
            return true;
        }
        var nextAt = nextWord(line, end);
        var next = line.codePointAt(nextAt);
        var isInside =
                !Character.isSpaceChar(line.charAt(end - 1))
                        && isLatin(line.charAt(stop - 1))
                        && !isWrittenWithoutSpaces(next);
        return !isInside
                && !goesOn(next)
                && !Quotations.isSaid(line, end)
                && !Quotations.areInSentence(line, end, SentenceEnds::goesOn)
                && hasLetter(line, start, stop)
                && (line.charAt(stop - 1) != '.' || !isShortForm(line, start, stop - 1, nextAt));
    }

    /** Whether the last thing in the text, closing quotes and brackets aside, is a full stop. */
    boolean isStopped(String text) {
        var stop = stop(text, text.length());
        return stop > 0 && isTerminal(text.codePointBefore(stop));
    }

    private static int stop(String text, int end) {
        var stop = end;
        while (stop > 0 && isAfterStop(text.charAt(stop - 1))) {
            stop--;
        }
        return stop;
    }

    /** Where the first character is that is part of a word, or of punctuation that only goes on. */
    private static int nextWord(String line, int end) {
        var next = end;
        while (next < line.length() - 1 && isBetween(line.codePointAt(next))) {
            next += Character.charCount(line.codePointAt(next));
        }
        return Math.min(next, line.length() - 1);
    }

    private static boolean goesOn(int next) {
        // Georgian's letters are small ones, but no others are made of them where a sentence
        // begins.
        var isSmall = Character.isLowerCase(next) && Character.toTitleCase(next) != next;
        return isSmall || ",;:،؛、，；：".indexOf(next) >= 0;
    }

    private static boolean hasLetter(String line, int start, int stop) {
        return stop - start > LONGEST_SHORT_FORM
                || line.substring(start, stop).codePoints().anyMatch(Character::isLetter);
    }

    private boolean isShortForm(String line, int start, int stop, int nextAt) {
        var from = stop;
        while (from > Math.max(start, stop - LONGEST_SHORT_FORM)
                && isInWord(line.charAt(from - 1))) {
            from--;
        }
        var word = line.substring(from, stop);
        var isOrdinal = WITH_ORDINALS.contains(language) && ORDINAL.matcher(word).matches();
        return !word.isEmpty()
                && !word.endsWith(".")
                && (isNumber(line, nextAt) && word.length() <= LONGEST_BEFORE_NUMBER
                        || isOrdinal
                        || INITIAL.matcher(word).matches()
                        || isThaiOrLao(word.codePointAt(0))
                        || abbreviations.contain(word));
    }

    private static boolean isNumber(String line, int at) {
        return Character.isDigit(line.charAt(at))
                || ROMAN.matcher(line).region(at, line.length()).lookingAt();
    }

    private static boolean isInWord(char c) {
        return c == '.'
                || c == '’'
                || Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || LETTER_MARKS.contains(Character.getType(c));
    }

    private boolean isTerminal(int c) {
        var isGreekQuestion = language.equals("el") && (c == ';' || c == 0x37E);
        return c == '…'
                || c == 0x0F0D
                || c == 0x0F0E
                || isGreekQuestion
                || UCharacter.hasBinaryProperty(c, UProperty.S_TERM);
    }

    private static boolean isLatin(char stop) {
        return stop == '.' || stop == '?' || stop == '!' || stop == '…' || stop == ';';
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        return UnspacedScripts.contain(c) || UScript.getScript(c) == UScript.TIBETAN;
    }

    private static boolean isThaiOrLao(int c) {
        var script = UScript.getScript(c);
        return script == UScript.THAI || script == UScript.LAO;
    }

    private static boolean isBetween(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION ->
                    true;
            default -> Quotations.isClosing(c) || c == '¿' || c == '¡';
        };
    }

    private static boolean isAfterStop(char c) {
        return Quotations.isClosing(c) || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
