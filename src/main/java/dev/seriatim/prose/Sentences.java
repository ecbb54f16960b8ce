package dev.seriatim.prose;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes through the sentences of a line of text: as UAX 29 and CLDR's abbreviations divide it, but
 * for ends that {@link SentenceEnds} does not believe in. Where it is not sure it goes on: two
 * sentences that stay together are read more easily than half of one.
 */
public final class Sentences {

    /** There is no other sentence. */
    public static final int DONE = BreakIterator.DONE;

    /** Tibetan's mark, which UAX 29 does not know. */
    private static final Pattern SHAD = Pattern.compile("[\u0f0d\u0f0e]++ ++");

    private static final Set<String> LANGUAGES =
            Stream.of(BreakIterator.getAvailableULocales())
                    .map(ULocale::getLanguage)
                    .collect(Collectors.toUnmodifiableSet());

    /** By language; made once, for it takes longer than to read most texts. */
    private static final Map<String, BreakIterator> BOUNDARIES = new ConcurrentHashMap<>();

    private final BreakIterator boundaries;
    private final SentenceEnds ends;
    private String line = "";
    private Matcher shads = SHAD.matcher(line);
    private int boundary;
    private int shad;
    private int passed;
    private int end;

    private Sentences(BreakIterator boundaries, SentenceEnds ends) {
        this.boundaries = boundaries;
        this.ends = ends;
    }

    /**
     * The sentences of a language.
     *
     * @param languageTag BCP 47; an unknown language is read by the general rules
     */
    public static Sentences of(String languageTag) {
        var language = ULocale.forLanguageTag(languageTag).getLanguage();
        var known = LANGUAGES.contains(language) ? language : "";
        var boundaries = BOUNDARIES.computeIfAbsent(known, Sentences::boundaries);
        return new Sentences(boundaries.clone(), SentenceEnds.of(language));
    }

    private static BreakIterator boundaries(String language) {
        var locale = new ULocale(language);
        return FilteredBreakIteratorBuilder.getInstance(locale)
                .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
    }

    /** Begins with another line. */
    public void setText(String line) {
        this.line = line;
        boundaries.setText(line);
        shads = SHAD.matcher(line);
        boundary = 0;
        shad = 0;
        passed = 0;
        end = 0;
    }

    /** Where the next sentence ends, with the space after it; {@link #DONE} after the last one. */
    public int next() {
        int before;
        do {
            before = passed;
            passed = nextBoundary();
            end = passed == DONE ? DONE : Quotations.end(line, before, passed);
            passed = Math.max(passed, end);
        } while (passed != DONE && end < line.length() && !ends.isSure(line, before, end));
        return end;
    }

    /** Whether the text is a sentence, or several: closing marks aside, there is a full stop. */
    boolean isWhole(String text) {
        return ends.isStopped(text);
    }

    private int nextBoundary() {
        if (boundary != DONE && boundary <= passed) {
            boundary = boundaries.next();
        }
        if (shad != DONE && shad <= passed) {
            shad = shads.find() ? shads.end() : DONE;
        }
        return boundary == DONE || shad == DONE
                ? Math.max(boundary, shad)
                : Math.min(boundary, shad);
    }
}
