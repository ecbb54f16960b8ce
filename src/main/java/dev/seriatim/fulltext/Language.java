package dev.seriatim.fulltext;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/**
 * A language whose endings do not matter to those who search, and whose most common words say
 * nothing: Snowball's stemmers, and the lists of words that come with them.
 *
 * @param code ISO 639
 * @param stemmer makes one; it serves one thread
 * @param commonWords the name of the list, if there is one
 */
public record Language(
        String code, @Nullable Supplier<SnowballStemmer> stemmer, @Nullable String commonWords) {

    /** What is read as it is spelt: all languages that are not known here. */
    static final Language OTHER = new Language("", null, null);

    /** Tones tell words of Vietnamese apart: they may be left out, but are not overlooked. */
    static final String VIETNAMESE = "vi";

    private static final Map<String, Language> KNOWN =
            Stream.of(
                            new Language("ar", ArabicStemmer::new, "ar/stopwords"),
                            new Language("ca", CatalanStemmer::new, "ca/stopwords"),
                            new Language("da", DanishStemmer::new, "snowball/danish_stop"),
                            new Language("de", GermanStemmer::new, "snowball/german_stop"),
                            new Language("el", GreekStemmer::new, "el/stopwords"),
                            new Language("en", EnglishStemmer::new, "snowball/english_stop"),
                            new Language("es", SpanishStemmer::new, "snowball/spanish_stop"),
                            new Language("et", EstonianStemmer::new, "et/stopwords"),
                            new Language("eu", BasqueStemmer::new, "eu/stopwords"),
                            new Language("fi", FinnishStemmer::new, "snowball/finnish_stop"),
                            new Language("fr", FrenchStemmer::new, "snowball/french_stop"),
                            new Language("ga", IrishStemmer::new, "ga/stopwords"),
                            new Language("hi", HindiStemmer::new, "hi/stopwords"),
                            new Language("hu", HungarianStemmer::new, "snowball/hungarian_stop"),
                            new Language("hy", ArmenianStemmer::new, "hy/stopwords"),
                            new Language("id", IndonesianStemmer::new, "id/stopwords"),
                            new Language("it", ItalianStemmer::new, "snowball/italian_stop"),
                            new Language("lt", LithuanianStemmer::new, "lt/stopwords"),
                            new Language("nb", NorwegianStemmer::new, "snowball/norwegian_stop"),
                            new Language("ne", NepaliStemmer::new, "ne/stopwords"),
                            new Language("nl", DutchStemmer::new, "snowball/dutch_stop"),
                            new Language("nn", NorwegianStemmer::new, "snowball/norwegian_stop"),
                            new Language("no", NorwegianStemmer::new, "snowball/norwegian_stop"),
                            new Language("pt", PortugueseStemmer::new, "snowball/portuguese_stop"),
                            new Language("ro", RomanianStemmer::new, "ro/stopwords"),
                            new Language("ru", RussianStemmer::new, "snowball/russian_stop"),
                            new Language("sr", SerbianStemmer::new, "sr/stopwords"),
                            new Language("sv", SwedishStemmer::new, "snowball/swedish_stop"),
                            new Language("ta", TamilStemmer::new, "ta/stopwords"),
                            new Language("tr", TurkishStemmer::new, "tr/stopwords"),
                            new Language(VIETNAMESE, null, null),
                            new Language("yi", YiddishStemmer::new, null))
                    .collect(toMap(Language::code, identity()));

    /**
     * The language of a text.
     *
     * @param tag BCP 47; its region and script make no difference
     */
    public static Language of(String tag) {
        return KNOWN.getOrDefault(tag.split("-", 2)[0].toLowerCase(Locale.ROOT), OTHER);
    }

    /** The codes of all languages with rules of their own. */
    public static List<String> codes() {
        return KNOWN.keySet().stream().sorted().toList();
    }

    /** The lexeme of the articles that are read in this language; no word begins with this sign. */
    String lexeme() {
        return "=" + code;
    }
}
