package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.reading.WrittenTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of an export. WordPress writes each twice, as the clock of the site showed it and in
 * UTC; where the second is zero, the difference is that of the item next to it in time.
 */
final class ExportDates {

    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})-(\\d\\d)-(\\d\\d)[ T](\\d\\d):(\\d\\d)(?::(\\d\\d))?(?:\\.\\d+)?Z?");

    private static final int FIRST_YEAR = 1000;
    private static final int MOST_PAIRS = 20_000;
    private static final long QUARTER = 15 * 60;

    private final TreeMap<LocalDateTime, ZoneOffset> offsets = new TreeMap<>();
    private final Set<ZoneOffset> seen = new HashSet<>();

    /** Learns from an item how far the clock of the site was from UTC. */
    void learn(WordPressItem item) {
        learn(item.word("wp:post_date"), item.word("wp:post_date_gmt"));
        learn(item.word("wp:post_modified"), item.word("wp:post_modified_gmt"));
    }

    private void learn(String local, String utc) {
        LocalDateTime here = time(local).orElse(null);
        LocalDateTime there = time(utc).orElse(null);
        if (here == null || there == null || offsets.size() >= MOST_PAIRS) {
            return;
        }
        long seconds = Duration.between(there, here).toSeconds();
        long rounded = Math.round(seconds / (double) QUARTER) * QUARTER;
        boolean isOffset = Math.abs(seconds - rounded) <= 2 && Math.abs(rounded) <= 14 * 3600;
        if (isOffset) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds((int) rounded);
            offsets.put(here, offset);
            seen.add(offset);
        }
    }

    /** The one zone in which all times of the export are meant, as far as they show. */
    @Nullable ZoneId zone(ZoneId asked) {
        if (seen.size() == 1) {
            ZoneOffset only = seen.iterator().next();
            return fits(asked) ? asked : only;
        }
        return !seen.isEmpty() && fits(asked) ? asked : null;
    }

    private boolean fits(ZoneId zone) {
        return offsets.entrySet().stream()
                .allMatch(
                        pair ->
                                zone.getRules()
                                        .getValidOffsets(pair.getKey())
                                        .contains(pair.getValue()));
    }

    /**
     * When an item was or is to be published.
     *
     * @param isGuessed whether its zone is that of other items
     */
    record Published(Instant time, boolean isGuessed) {}

    Optional<Published> published(WordPressItem item, ZoneId otherwise) {
        Optional<LocalDateTime> utc = time(item.word("wp:post_date_gmt"));
        if (utc.isPresent()) {
            return utc.map(time -> new Published(time.toInstant(ZoneOffset.UTC), false));
        }
        Optional<LocalDateTime> local = time(item.word("wp:post_date"));
        if (local.isPresent()) {
            return local.map(time -> new Published(instant(time, otherwise), true));
        }
        return WrittenTime.of(item.word("pubDate"), otherwise)
                .map(written -> new Published(written.time(), !written.namesZone()));
    }

    private Instant instant(LocalDateTime local, ZoneId otherwise) {
        if (offsets.isEmpty() || seen.size() > 1 && fits(otherwise)) {
            return local.atZone(otherwise).toInstant();
        }
        return local.toInstant(nearest(local));
    }

    private ZoneOffset nearest(LocalDateTime local) {
        Map.Entry<LocalDateTime, ZoneOffset> before = offsets.floorEntry(local);
        Map.Entry<LocalDateTime, ZoneOffset> behind = offsets.ceilingEntry(local);
        if (before == null || behind == null) {
            return before == null ? offsets.firstEntry().getValue() : before.getValue();
        }
        Duration since = Duration.between(before.getKey(), local);
        Duration until = Duration.between(local, behind.getKey());
        return since.compareTo(until) <= 0 ? before.getValue() : behind.getValue();
    }

    /** A time that was: neither the zeros of a database nor what comes of them. */
    private static Optional<LocalDateTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches() || Integer.parseInt(time.group(1)) < FIRST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(
                            Integer.parseInt(time.group(1)),
                            Integer.parseInt(time.group(2)),
                            Integer.parseInt(time.group(3)),
                            Integer.parseInt(time.group(4)),
                            Integer.parseInt(time.group(5)),
                            time.group(6) == null ? 0 : Integer.parseInt(time.group(6))));
        } catch (DateTimeException neverWas) {
            return Optional.empty();
        }
    }
}
