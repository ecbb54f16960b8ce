package dev.seriatim.syndication;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of the sitemap: the articles that came out in a month, in UTC, or the next of them where
 * there are more than a file holds. Named {@code 2026-03.xml}, {@code 2026-03-2.xml} and so on.
 *
 * @param part from 1
 */
record SitemapFile(YearMonth month, int part) {

    /**
     * How many addresses a file holds. The protocol allows 50,000, but no more than 50 MB either;
     * so many stay far below with translations in twenty languages, and cost little memory.
     */
    static final int MOST = 10_000;

    private static final Pattern NAME =
            Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(?:-([2-9]|[1-9]\\d{1,5}))?\\.xml");

    /** The file of this name; nothing for what is no such name. */
    static Optional<SitemapFile> named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var month =
                YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        return Optional.of(
                new SitemapFile(
                        month, parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3))));
    }

    String name() {
        return month + (part == 1 ? "" : "-" + part) + ".xml";
    }

    Instant begin() {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** How many articles of the month are in the files before this one. */
    long before() {
        return (part - 1L) * MOST;
    }
}
