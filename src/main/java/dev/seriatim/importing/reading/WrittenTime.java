package dev.seriatim.importing.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as people and programs write it: {@code 2024-01-02T23:30:00-05:00} and shorter
 * (ISO 8601, RFC 3339, W3C-DTF), {@code Tue, 2 Jan 24 23:30 EST} (RFC 822 and its descendants, the
 * day of the week not looked at), or milliseconds or seconds since 1970.
 *
 * @param time with the zone that it names, or else the one it was read for
 * @param namesZone whether it says in which zone it is meant
 */
public record WrittenTime(Instant time, boolean namesZone) {

    private static final int LONGEST = 64;
    private static final int FIRST_YEAR = 1000;
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private static final String CLOCK =
            "(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d{1,2})(?:[.,](?<part>\\d{1,9})\\d*)?)?"
                    + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?";
    private static final String ZONE = "(?<zone>[A-Za-z]{1,5}|(?:GMT|UTC?)?[+-]\\d\\d:?\\d\\d)";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2})"
                            + "(?:[Tt ] *"
                            + CLOCK
                            + " *"
                            + ZONE
                            + "?)?)?)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?:[A-Za-z]{2,9}\\.?,? *)?(?<day>\\d{1,2})[ -](?<month>[A-Za-z]{3,9})\\.?[ -]"
                            + "(?<year>\\d{4}|\\d\\d)(?:,? "
                            + CLOCK
                            + " *"
                            + ZONE
                            + "?)?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(
                    "(?:[A-Za-z]{2,9},? +)?(?<month>[A-Za-z]{3,9}) +(?<day>\\d{1,2}),?"
                            + "(?: "
                            + CLOCK
                            + ")? *"
                            + ZONE
                            + "? (?<year>\\d{4})");

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    /** RFC 822 5.1, with the names that were in use beside it. */
    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("Z", 0),
                    Map.entry("UT", 0),
                    Map.entry("UTC", 0),
                    Map.entry("GMT", 0),
                    Map.entry("WET", 0),
                    Map.entry("BST", 1),
                    Map.entry("CET", 1),
                    Map.entry("CEST", 2),
                    Map.entry("EET", 2),
                    Map.entry("EEST", 3),
                    Map.entry("MSK", 3),
                    Map.entry("JST", 9),
                    Map.entry("EST", -5),
                    Map.entry("EDT", -4),
                    Map.entry("CST", -6),
                    Map.entry("CDT", -5),
                    Map.entry("MST", -7),
                    Map.entry("MDT", -6),
                    Map.entry("PST", -8),
                    Map.entry("PDT", -7));

    /**
     * Reads a time.
     *
     * @param zone in which it is meant if it names none
     * @return nothing if it is none that ever was, as 31 February
     */
    public static Optional<WrittenTime> of(String text, ZoneId zone) {
        var written = text.strip().replaceAll("\\s+", " ");
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (written.matches("\\d{9,15}")) {
                return Optional.of(new WrittenTime(counted(Long.parseLong(written)), true));
            }
            for (var way : List.of(YEAR_FIRST, DAY_FIRST, MONTH_FIRST)) {
                var match = way.matcher(written);
                if (match.matches()) {
                    return Optional.ofNullable(read(match, zone));
                }
            }
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Instant counted(long number) {
        return number < FIRST_MILLISECONDS
                ? Instant.ofEpochSecond(number)
                : Instant.ofEpochMilli(number);
    }

    private static @Nullable WrittenTime read(Matcher match, ZoneId zone) {
        int year = year(match.group("year"));
        if (year < FIRST_YEAR) {
            return null;
        }
        var day = LocalDate.of(year, month(match.group("month")), number(match.group("day"), 1));
        var time = LocalDateTime.of(day, clock(match));
        var named = offset(match.group("zone"));
        return named == null
                ? new WrittenTime(time.atZone(zone).toInstant(), false)
                : new WrittenTime(time.toInstant(named), true);
    }

    /** RFC 2822 4.3: two digits below 50 are of this century. */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(@Nullable String month) {
        if (month == null || Character.isDigit(month.charAt(0))) {
            return number(month, 1);
        }
        return MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static LocalTime clock(Matcher match) {
        var part = match.group("part");
        return LocalTime.of(
                hour(number(match.group("hour"), 0), match.group("half")),
                number(match.group("minute"), 0),
                Math.min(59, number(match.group("second"), 0)),
                part == null ? 0 : Integer.parseInt((part + "00000000").substring(0, 9)));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null || hour > 12) {
            return hour;
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        int sign = Math.max(zone.indexOf('+'), zone.indexOf('-'));
        if (sign < 0) {
            var hours = HOURS.get(zone.toUpperCase(Locale.ROOT));
            return hours == null ? null : ZoneOffset.ofHours(hours);
        }
        return ZoneOffset.of(zone.substring(sign));
    }
}
