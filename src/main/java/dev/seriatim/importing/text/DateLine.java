package dev.seriatim.importing.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line that says when something was written: “March 3, 2024”, “Updated 3. März 2024, 14:05 Uhr”,
 * “2024-03-03”; also behind a place or a name, “HALVEN, March 3”.
 */
final class DateLine {

    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;
    private static final int MOST_DIGITS = 4;

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Nd})(?=\\p{L})|(?<=\\p{L})(?=\\p{Nd})");
    private static final Pattern SEPARATOR = Pattern.compile("[,|·•–—] ?");

    private static final Set<String> MONTHS = new HashSet<>();
    private static final Set<String> OTHERS = new HashSet<>(Set.of("年", "月", "日"));

    static {
        for (var language : LineWords.languages()) {
            var locale = Locale.forLanguageTag(language);
            for (var style : TextStyle.values()) {
                for (var month : Month.values()) {
                    add(MONTHS, month.getDisplayName(style, locale));
                }
                for (var day : DayOfWeek.values()) {
                    add(OTHERS, day.getDisplayName(style, locale));
                }
            }
        }
        for (var months : LineWords.inEach("month")) {
            MONTHS.addAll(List.of(months.split(" ")));
        }
        for (var words : LineWords.inEach("date")) {
            for (var word : words.split("\\|")) {
                OTHERS.add(word.replace("?", ""));
                OTHERS.add(word.replaceFirst(".\\?$", ""));
            }
        }
    }

    private DateLine() {}

    /** A narrow name, a single letter or number, says nothing. */
    private static void add(Set<String> names, String name) {
        var word = name.replace(".", "").toLowerCase(Locale.ROOT);
        if (word.length() > 2) {
            names.add(word);
        }
    }

    /** Tells whether a line is a date, or ends or begins with one that is set apart. */
    static boolean holdsOne(String line) {
        if (line.length() > LONGEST || !hasDigit(line)) {
            return false;
        }
        if (".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return isDate(line);
        }
        var separator = SEPARATOR.matcher(line);
        while (separator.find()) {
            var before = line.substring(0, separator.start());
            var after = line.substring(separator.end());
            if (isDate(before) || isDate(after)) {
                return true;
            }
        }
        return isDate(line);
    }

    /** Tells whether a line is a date and nothing else. */
    static boolean isDate(String text) {
        if (text.length() > LONGEST || !hasDigit(text)) {
            return false;
        }
        var numbers = new ArrayList<Integer>();
        var months = 0;
        for (var word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))) {
            if (isNumber(word)) {
                numbers.add(Integer.parseInt(word));
            } else if (MONTHS.contains(word)) {
                months++;
            } else if (!word.isEmpty() && !OTHERS.contains(word)) {
                return false;
            }
        }
        return months > 0 ? !numbers.isEmpty() : isNumeric(numbers);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && word.length() <= MOST_DIGITS
                && word.chars().allMatch(Character::isDigit);
    }

    /** A year, a month and a day, in any order. */
    private static boolean isNumeric(List<Integer> numbers) {
        var years = numbers.stream().filter(it -> it >= FIRST_YEAR && it <= LAST_YEAR).count();
        return numbers.size() >= 3 && years == 1;
    }
}
