package dev.seriatim.importing.text;

import java.text.Normalizer;

/**
 * The copy of the opening that many exports put under the title, cut off anywhere.
 *
 * <p>Its quotation marks, dashes and spaces may be plainer than those of the prose.
 */
final class Teaser {

    /** A copy as long as this is no chance; a heading or a first phrase may be repeated below. */
    private static final int SURE_LENGTH = 40;

    /** A shorter text is a word or two, which prose may repeat for effect. */
    private static final int SHORTEST = 10;

    private static final String QUOTES = "'\"`´‘’‚‛“”„‟«»‹›′″ʼ＂＇「」『』";
    private static final String DASHES = "-‐‑‒–—―−";
    private static final String ENDING = ".[]() \uFFFD";

    private Teaser() {}

    /** Tells whether a text is the beginning of a paragraph. */
    static boolean isCopy(String text, String paragraph) {
        String copy = plain(text);
        String start = withoutEnding(copy);
        String whole = plain(paragraph);
        if (start.length() < SHORTEST || !whole.startsWith(start)) {
            return false;
        }
        return start.length() >= SURE_LENGTH
                || copy.endsWith("..")
                || copy.endsWith("..]")
                || copy.endsWith("..)")
                || cutsAWord(start, whole);
    }

    /** Tells whether a text ends as a sentence does, so that a repetition below it is a refrain. */
    static boolean isWhole(String text) {
        return ".!?…”\"’»。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Tells whether a text sets out like a paragraph but goes on differently. */
    static boolean isNearCopy(String text, String paragraph) {
        String one = plain(text);
        String other = plain(paragraph);
        return one.length() >= SURE_LENGTH
                && other.length() >= SURE_LENGTH
                && one.startsWith(other.substring(0, SURE_LENGTH));
    }

    private static String withoutEnding(String text) {
        int end = text.length();
        while (end > 0 && ENDING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static boolean cutsAWord(String start, String whole) {
        return whole.length() > start.length()
                && Character.isLetterOrDigit(start.codePointBefore(start.length()))
                && Character.isLetterOrDigit(whole.codePointAt(start.length()));
    }

    /** One kind of quotation mark, one of dash with no space around it, single spaces. */
    private static String plain(String text) {
        String source = Normalizer.normalize(text, Normalizer.Form.NFC).replace("…", "...");
        StringBuilder plain = new StringBuilder(source.length());
        char last = ' ';
        for (char character : source.toCharArray()) {
            char next = kind(character);
            boolean repeats = next == last && (next == ' ' || next == '-' || next == '\'');
            boolean spaceAfterDash = next == ' ' && last == '-';
            if (repeats || spaceAfterDash) {
                continue;
            }
            if (next == '-' && last == ' ' && !plain.isEmpty()) {
                plain.setLength(plain.length() - 1);
            }
            plain.append(next);
            last = next;
        }
        return plain.toString();
    }

    private static char kind(char character) {
        if (Spaces.isSpace(character)) {
            return ' ';
        }
        if (QUOTES.indexOf(character) >= 0) {
            return '\'';
        }
        return DASHES.indexOf(character) >= 0 ? '-' : character;
    }
}
