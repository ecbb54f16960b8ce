package dev.seriatim.prose;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The form under which two names are the same name, however they were typed: titles of articles and
 * series, names of authors and topics.
 *
 * <p>"O’Brien — a life" and "O'BRIEN - A Life" have one key. "Café" and "Cafe", "C++" and "C#",
 * "Rest &amp; Ease" and "Rest and Ease" have two: nothing is transliterated, and no accent and no
 * symbol is lost.
 */
public final class NameKey {

    /** Three bytes each at most, and room for what stands beside a key, in a B-tree's 2,704. */
    private static final int LONGEST = 600;

    /** They tell flags apart, such as those of Scotland and Wales, and are ignorable elsewhere. */
    private static final String TAGS = "[\\x{E0020}-\\x{E007F}]+";

    private static final Pattern TAGGED = Pattern.compile("(\\x{1F3F4}" + TAGS + ")|" + TAGS);

    /**
     * NFKC_Casefold (The Unicode Standard, D146): compatibility forms and case are levelled and
     * default-ignorable characters left out, such as soft hyphens, joiners and variation selectors.
     */
    private static final Normalizer2 FOLDED =
            new FilteredNormalizer2(
                    Normalizer2.getNFKCCasefoldInstance(),
                    new UnicodeSet("[^\\U000E0020-\\U000E007F]").freeze());

    private static final UnicodeSetSpanner IGNORED =
            new UnicodeSetSpanner(
                    new UnicodeSet("[[:Default_Ignorable_Code_Point:]-[\\U000E0020-\\U000E007F]]")
                            .freeze());

    private static final UnicodeSet GUILLEMETS = new UnicodeSet("[«»‹›]").freeze();

    /** Apostrophes, primes, accents and Hebrew's geresh are typed as quotation marks, and these. */
    private static final UnicodeSet QUOTES =
            new UnicodeSet(
                            "[[:Quotation_Mark:]`\\u00B4\\uFF40\\u02B9-\\u02BD\\u02EE\\u2032-\\u2037\\u2057"
                                    + "\\u05F3\\u05F4\\u1FBD\\u1FBF\\u1FFD]")
                    .removeAll(GUILLEMETS)
                    .freeze();

    private static final int WAVE_DASH = 0x301C;
    private static final int MIDLINE_ELLIPSIS = 0x22EF;

    /** Braille's blank and the null notehead of music show nothing either. */
    private static final Pattern SPACES =
            Pattern.compile("[\\p{IsWhite_Space}\\x{2800}\\x{1D159}]+");

    /** Inches, seconds and the like; a letter has them only as primes. */
    private static final Pattern DOUBLE_PRIME =
            Pattern.compile("(?<=\\p{N})[\"＂”“″‶]|(?<=[\\p{L}\\p{M}])[″‶]");

    private static final Pattern OPENING_QUOTE =
            Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])[\"＂'＇“”„‟‘’‚‛]");

    /** French puts spaces inside, and German turns them round: "« a »" and "»a«" quote the same. */
    private static final Pattern GUILLEMET_PAIR =
            Pattern.compile("[«‹] ?([^«»‹›]*?) ?[»›]|[»›]([^«»‹›]*)[«‹]");

    private static final Pattern GUILLEMET = Pattern.compile("[«»‹›]");

    private static final Pattern SPACED_DASH = Pattern.compile("(?<=[^ -]) -[ -]*+(?<= )");

    /** As typewriters have it, "slow--and steady"; but "C--" keeps its signs. */
    private static final Pattern TYPED_DASH =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N}])-{2,}+(?=[\\p{L}\\p{N}])");

    private static final Pattern ELLIPSIS = Pattern.compile("(?<![ .])(?= ?\\. ?\\. ?\\.)[ .]++");

    private NameKey() {}

    /**
     * Returns the key of a name. Letter case, width, white space and ignorable characters make no
     * difference, nor do the forms of quotation marks, dashes and ellipses, nor spaces around a
     * dash, before an ellipsis and inside « ».
     *
     * @return at most 600 UTF-16 units, so that every index can hold it, as a longer one is known
     *     by its digest; empty for a name in which there is nothing to be seen
     */
    public static String of(String name) {
        String tagged = TAGGED.matcher(name).replaceAll("$1");
        String folded = levelled(FOLDED.normalize(levelled(primed(IGNORED.deleteFrom(tagged)))));
        String spaced = SPACES.matcher(folded).replaceAll(" ").strip();
        String quoted = GUILLEMET_PAIR.matcher(spaced).replaceAll("'$1$2'");
        String marked = GUILLEMET.matcher(quoted).replaceAll("'");
        String dashed = SPACED_DASH.matcher(marked).replaceAll("-");
        String joined = TYPED_DASH.matcher(dashed).replaceAll("-");
        String key = ELLIPSIS.matcher(joined).replaceAll(NameKey::ellipsis).strip();
        return key.length() <= LONGEST ? key : digest(key);
    }

    /** A name with each double prime as two, so that 5″ is not 5′; where none can close a quote. */
    private static String primed(String name) {
        var quote = OPENING_QUOTE.matcher(name);
        int end = quote.find() ? quote.start() : name.length();
        return DOUBLE_PRIME.matcher(name.substring(0, end)).replaceAll("′′") + name.substring(end);
    }

    private static String levelled(String text) {
        return text.codePoints()
                .map(NameKey::levelled)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int levelled(int sign) {
        if (QUOTES.contains(sign)) {
            return '\'';
        }
        if (sign == MIDLINE_ELLIPSIS) {
            return '…';
        }
        if (sign == WAVE_DASH) {
            // What other keyboards type as a full-width tilde.
            return '~';
        }
        return UCharacter.hasBinaryProperty(sign, UProperty.DASH) ? '-' : sign;
    }

    private static String ellipsis(MatchResult dots) {
        return dots.group().endsWith(" ") ? "... " : "...";
    }

    private static String digest(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
