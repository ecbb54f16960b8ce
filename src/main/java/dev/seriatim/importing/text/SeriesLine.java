package dev.seriatim.importing.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The closing line that places an article in a series: “This article is part of the Small Hours
 * series at Lanternfield.”
 *
 * @param title the title of the series
 * @param part the place in it, counted from 1, if the line gives one
 * @param site the publication, if the line names one
 * @param certain false if the words leave open where the title ends and the site begins
 */
record SeriesLine(String title, OptionalInt part, Optional<String> site, boolean certain) {

    /** Bounds the work of the patterns below, which is quadratic at worst. */
    private static final int LONGEST = 300;

    /** As an editor may call the site. */
    private static final int LONGEST_SITE = 200;

    /** No name goes on behind these: what follows is said of something else. */
    private static final Pattern SENTENCE_BREAK = Pattern.compile("[.;:!?…](?=\\s)");

    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");
    private static final List<List<String>> NUMBERS =
            Stream.concat(
                            Stream.of(ROMAN),
                            LineWords.inEach("numbers").stream()
                                    .map(row -> List.of(row.split(" "))))
                    .toList();
    private static final String NUMBER =
            NUMBERS.stream()
                    .flatMap(List::stream)
                    .collect(Collectors.joining("|", "(?:\\d{1,4}|", ")"));

    private static final String SITE = ",? (?:at|on|from|in|by) (?:the )?(?<site>.+)";
    private static final String QUOTED = "[“\"‘'«](?<title>[^”\"»]+)[”\"’'»]";

    // Greedy: the last “series” is the noun, those before it belong to the title.
    private static final List<Pattern> ENGLISH_FORMS =
            List.of(
                    LineWords.pattern("(?<title>.+) series(?:" + SITE + ")?"),
                    LineWords.pattern("series,? " + QUOTED + "(?:" + SITE + ")?"),
                    LineWords.pattern("series (?<title>.*[^,]),? at (?<site>.+)"),
                    LineWords.pattern("series (?<title>.+)(?<site>)"));

    private static final String SITE_ELSEWHERE =
            " %s (?<site>.+)".formatted(LineWords.saying("site"));
    private static final String QUOTED_ELSEWHERE =
            " [„“\"«»‚‘']\\s?(?<title>[^“”\"«»]+?)\\s?[“”\"«»‘’']";
    private static final List<Pattern> FORMS_ELSEWHERE =
            List.of(
                    LineWords.pattern(QUOTED_ELSEWHERE + "(?:,?" + SITE_ELSEWHERE + ")?"),
                    LineWords.pattern(" (?<title>.*[^,]),?" + SITE_ELSEWHERE),
                    LineWords.pattern(" (?<title>.+)(?<site>)"));
    private static final Set<Pattern> UNCERTAIN =
            Set.of(ENGLISH_FORMS.get(2), FORMS_ELSEWHERE.get(1));

    /** How such lines begin, in each language; English alone puts the title before the noun. */
    private static final List<Pattern> OPENINGS =
            LineWords.inEach("series").stream().map(SeriesLine::numbered).toList();

    private static final Pattern LIKENESS = numbered(LineWords.saying("serial"));

    private static Pattern numbered(String expression) {
        return LineWords.pattern(expression.replace("NUMBER", NUMBER));
    }

    /** Reads a line of this form; empty if it is anything else. */
    static Optional<SeriesLine> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String line = plain(text);
        return OPENINGS.stream()
                .map(opening -> read(opening, line))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<SeriesLine> read(Pattern beginning, String line) {
        Matcher opening = beginning.matcher(line);
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        String rest = line.substring(opening.end());
        OptionalInt part = number(opening.group("part"));
        boolean english = beginning.equals(OPENINGS.get(0));
        return (english ? ENGLISH_FORMS : FORMS_ELSEWHERE)
                .stream()
                        .map(form -> form.matcher(rest))
                        .filter(Matcher::matches)
                        .map(found -> of(found, part))
                        .filter(SeriesLine::isNamed)
                        .findFirst();
    }

    /** Tells whether a text speaks of a series in the way such lines do, understood or not. */
    static boolean resembles(String text) {
        return text.length() <= LONGEST && LIKENESS.matcher(plain(text)).matches();
    }

    private static SeriesLine of(Matcher found, OptionalInt part) {
        Optional<String> site =
                Optional.ofNullable(found.group("site"))
                        .map(group -> name(found, "site"))
                        .filter(name -> !name.isEmpty());
        boolean certain =
                !UNCERTAIN.contains(found.pattern())
                        && site.stream().noneMatch(name -> name.contains(","));
        return new SeriesLine(name(found, "title"), part, site, certain);
    }

    /** Without a comma, or at the line's end a point, that American style puts into the quotes. */
    private static String name(Matcher found, String group) {
        String written = found.group(group);
        String name = Quotes.strip(written);
        boolean stopsTheLine =
                !name.equals(written.strip()) && found.end(group) == found.regionEnd()
                        || found.regionEnd() - found.end(group) == 1;
        boolean stopped = name.endsWith(",") || name.endsWith(";");
        stopped |= stopsTheLine && name.endsWith(".") && !name.endsWith("..");
        return stopped ? Spaces.trim(name.substring(0, name.length() - 1)) : name;
    }

    /** Names begin with a capital where there are capitals; “a series on rest” names nothing. */
    private boolean isNamed() {
        return isName(title) && site.stream().allMatch(SeriesLine::isSite);
    }

    private static boolean isSite(String name) {
        return isName(name)
                && !SENTENCE_BREAK.matcher(name).find()
                && name.codePointCount(0, name.length()) <= LONGEST_SITE;
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && (!Character.isLowerCase(text.codePointAt(0)) || text.contains("."));
    }

    private static OptionalInt number(@Nullable String number) {
        if (number == null) {
            return OptionalInt.empty();
        }
        String word = number.toLowerCase(Locale.ROOT);
        int index = NUMBERS.stream().mapToInt(words -> words.indexOf(word)).max().orElse(-1);
        return OptionalInt.of(index >= 0 ? index + 1 : Integer.parseInt(word));
    }

    /** Without the full stop, and without the marks that some exports put around such lines. */
    private static String plain(String text) {
        String line = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        int start = 0;
        int end = line.length();
        while (start < end && "*_([".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        while (start < end && "*_)].".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(start, end);
    }
}
