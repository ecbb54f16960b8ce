package dev.seriatim.importing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final List<String> NUMBERS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private static final String NUMBER =
            "(?:\\d{1,4}|" + String.join("|", NUMBERS) + "|" + String.join("|", ROMAN) + ")";
    private static final String SITE = ",? (?:at|on|from|in|by) (?:the )?(?<site>.+)";
    private static final String QUOTED = "[“\"‘'«](?<title>[^”\"»]+)[”\"’'»]";

    private static final Pattern OPENING =
            pattern(
                    "(?:(?:this|the) (?:[\\w-]+ )?)?"
                            + "(?:(?:is |was |forms )?(?:a )?part(?: (?<part>%1$s)(?: of %1$s)?)?"
                                    .formatted(NUMBER)
                            + " (?:of|in)|belongs to|appears in) "
                            + "(?:(?:the|our|a|its) )?");

    // Greedy: the last “series” is the noun, those before it belong to the title.
    private static final Pattern TITLE_FIRST = pattern("(?<title>.+) series(?:" + SITE + ")?");
    private static final Pattern QUOTED_LAST = pattern("series,? " + QUOTED + "(?:" + SITE + ")?");
    private static final Pattern TITLE_AND_SITE =
            pattern("series (?<title>.*[^,]),? at (?<site>.+)");
    private static final Pattern TITLE_LAST = pattern("series (?<title>.+)(?<site>)");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Reads a line of this form; empty if it is anything else. */
    static Optional<SeriesLine> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String line = plain(text);
        Matcher opening = OPENING.matcher(line);
        if (!opening.lookingAt()) {
            return Optional.empty();
        }
        String rest = line.substring(opening.end());
        OptionalInt part = number(opening.group("part"));
        return Stream.of(TITLE_FIRST, QUOTED_LAST, TITLE_AND_SITE, TITLE_LAST)
                .map(form -> form.matcher(rest))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> of(found, part))
                .filter(SeriesLine::isNamed);
    }

    /** Tells whether a text speaks of a series in the way such lines do, understood or not. */
    static boolean resembles(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String line = plain(text);
        return OPENING.matcher(line).lookingAt()
                && line.toLowerCase(Locale.ROOT).contains("series");
    }

    private static SeriesLine of(Matcher found, OptionalInt part) {
        Optional<String> site =
                Optional.ofNullable(found.group("site"))
                        .map(Quotes::strip)
                        .filter(name -> !name.isEmpty());
        boolean certain = found.pattern() != TITLE_AND_SITE;
        return new SeriesLine(Quotes.strip(found.group("title")), part, site, certain);
    }

    /** Names begin with a capital where there are capitals; “a series on rest” names nothing. */
    private boolean isNamed() {
        return isName(title) && site.stream().allMatch(SeriesLine::isSite);
    }

    private static boolean isSite(String name) {
        return isName(name) && name.codePointCount(0, name.length()) <= LONGEST_SITE;
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
        int index = Math.max(NUMBERS.indexOf(word), ROMAN.indexOf(word));
        return OptionalInt.of(index >= 0 ? index + 1 : Integer.parseInt(word));
    }

    /** Without the full stop, and without the marks that some exports put around such lines. */
    private static String plain(String text) {
        String line = text.replace('\u00A0', ' ');
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
