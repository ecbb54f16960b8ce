package dev.seriatim.language;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.LanguageTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages that a reader would have, the best first (RFC 4647 2.3), such as {@code
 * de-AT,de,en}: tags, and {@code *} for any language.
 */
public final class LanguagePriorityList {

    /** The parameter that holds one. */
    public static final String PARAMETER = "language";

    private static final int MOST = 20;
    private static final String ANY = "*";

    private final List<String> ranges;

    private LanguagePriorityList(List<String> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads the parameter {@value #PARAMETER}; JAX-RS finds this method by its name.
     *
     * @throws ProblemException see {@link #parse}
     */
    public static LanguagePriorityList valueOf(String text) {
        return parse(PARAMETER, text);
    }

    /**
     * Reads a list with commas between the languages, of at most {@value #MOST}.
     *
     * @throws ProblemException 400 naming the parameter for anything else
     */
    public static LanguagePriorityList parse(String parameter, String text) {
        var ranges = List.of(text.split(",", -1));
        if (ranges.size() > MOST) {
            throw ProblemException.parameter(parameter, "may hold at most " + MOST + " languages.");
        }
        if (!ranges.stream()
                .allMatch(range -> range.equals(ANY) || LanguageTag.Check.isTag(range))) {
            throw ProblemException.parameter(
                    parameter, "must be BCP 47 tags with commas between them, the best first.");
        }
        return new LanguagePriorityList(ranges);
    }

    /** The best of the languages in which there is something, as it is written there. */
    public Optional<String> lookup(Collection<String> tags) {
        return steps().stream()
                .flatMap(
                        step ->
                                tags.stream()
                                        .filter(tag -> LanguageKey.of(tag).equals(step))
                                        .limit(1))
                .findFirst();
    }

    /** Whether any language will do where none of them is found. */
    // RFC 4647 3.4: "If the language range "*" is the only one in the language priority list or if
    // no other language range follows, the default value is computed and returned."
    public boolean isOpen() {
        return ranges.get(ranges.size() - 1).equals(ANY);
    }

    /** The tags that are looked for, in this order, as they are compared. */
    public List<String> steps() {
        return ranges.stream()
                .filter(range -> !range.equals(ANY))
                .flatMap(LanguagePriorityList::steps)
                .distinct()
                .toList();
    }

    // RFC 4647 3.4: "the language range is progressively truncated from the end until a matching
    // language tag is located. Single letter or digit subtags [...] are removed at the same time as
    // their closest trailing subtag."
    private static Stream<String> steps(String range) {
        var steps = new ArrayList<String>();
        var rest = LanguageKey.of(range);
        while (!rest.isEmpty()) {
            steps.add(rest);
            rest = withoutLast(rest);
            while (endsInSingleton(rest)) {
                rest = withoutLast(rest);
            }
        }
        return steps.stream();
    }

    private static String withoutLast(String tag) {
        return tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }

    private static boolean endsInSingleton(String tag) {
        return tag.length() == tag.lastIndexOf('-') + 2;
    }

    @Override
    public String toString() {
        return String.join(",", ranges);
    }
}
