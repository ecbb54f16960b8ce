package dev.seriatim.importing.markdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people write them above a text: {@code 2026-3-1}, {@code 2026-03-01 9:30:00 +0100},
 * {@code 2026-03-01T08:30:00.5Z}, {@code Mar 1, 2026 9:30 AM}, {@code Sun, 01 Mar 2026 08:30:00
 * GMT}, or the seconds or milliseconds since 1970. A date without a time is its midnight. Days that
 * no calendar has, and those of which day and month cannot be told apart, are none.
 */
final class WrittenDate {

    private static final String TIME =
            "(?:[Tt ,]++(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?[ ]?([AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?)?+";
    private static final String ZONE =
            " *+([Zz]|UTC|GMT|[+-]\\d{2}:?(?:\\d{2})?|[A-Z][A-Za-z]++/[A-Za-z_/+-]++)?+\\.?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME + ZONE);
    private static final Pattern MONTH_NAME_FIRST =
            Pattern.compile(
                    "(?:\\p{L}{3,9},? )?(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"
                            + TIME
                            + ZONE);
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?:\\p{L}{3,9},? )?(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})"
                            + TIME
                            + ZONE);
    private static final Pattern SINCE_1970 = Pattern.compile("(\\d{10})(\\d{3})?");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final int LONGEST = 60;

    private WrittenDate() {}

    /**
     * Reads a date.
     *
     * @param zone in which times without an offset are meant
     */
    static Optional<Instant> read(String text, ZoneId zone) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(instant(text.strip(), zone));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(String text, ZoneId zone) {
        Matcher date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return at(date, 1, date.group(3), date.group(4), 5, zone);
        }
        date = MONTH_NAME_FIRST.matcher(text);
        if (date.matches()) {
            return at(date, 3, month(date.group(1)), date.group(2), 4, zone);
        }
        date = DAY_FIRST.matcher(text);
        if (date.matches()) {
            return at(date, 3, month(date.group(2)), date.group(1), 4, zone);
        }
        date = SINCE_1970.matcher(text);
        return date.matches() ? sinceEpoch(date) : null;
    }

    private static Instant at(
            Matcher found, int year, String month, String day, int time, ZoneId zone) {
        var date =
                LocalDate.of(
                        Integer.parseInt(found.group(year)),
                        Integer.parseInt(month),
                        Integer.parseInt(day));
        String offset = found.group(time + 4);
        ZoneId meant = offset == null ? zone : zone(offset);
        return LocalDateTime.of(date, time(found, time)).atZone(meant).toInstant();
    }

    private static LocalTime time(Matcher found, int first) {
        if (found.group(first) == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(found.group(first));
        String half = found.group(first + 3);
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = found.group(first + 2) == null ? 0 : Integer.parseInt(found.group(first + 2));
        return LocalTime.of(hour, Integer.parseInt(found.group(first + 1)), second);
    }

    private static ZoneId zone(String written) {
        return switch (written) {
            case "Z", "z", "UTC", "GMT" -> ZoneOffset.UTC;
            default -> ZoneId.of(written);
        };
    }

    /** The number of a month in English; 0, which no calendar has, for anything else. */
    private static String month(String name) {
        String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        return String.valueOf(MONTHS.indexOf(start) + 1);
    }

    private static Instant sinceEpoch(Matcher number) {
        long seconds = Long.parseLong(number.group(1));
        return number.group(2) == null
                ? Instant.ofEpochSecond(seconds)
                : Instant.ofEpochSecond(seconds).plusMillis(Long.parseLong(number.group(2)));
    }
}
