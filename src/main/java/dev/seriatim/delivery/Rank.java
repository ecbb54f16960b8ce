package dev.seriatim.delivery;

import dev.seriatim.http.query.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a recommendation stands: links before the next part before what is similar; links as their
 * editor put them, and of similar articles the most similar first, of equals the last published.
 */
record Rank(long section, long number, Instant publishedAt, UUID id) implements Comparable<Rank> {

    private static final String LIST = "related reading";

    // Ids in the order of their digits, as PostgreSQL has it; Java takes their halves for signed
    // numbers.
    private static final Comparator<Rank> ORDER =
            Comparator.comparingLong(Rank::section)
                    .thenComparingLong(Rank::number)
                    .thenComparing(Rank::publishedAt, Comparator.reverseOrder())
                    .thenComparing(rank -> rank.id().toString(), Comparator.reverseOrder());

    static Rank linked(int position) {
        return new Rank(0, position, Cursor.LATEST, Cursor.LAST_ID);
    }

    static Rank nextPart() {
        return new Rank(1, 0, Cursor.LATEST, Cursor.LAST_ID);
    }

    /**
     * @param thousandths of the highest score
     */
    static Rank similar(int thousandths, Instant publishedAt, UUID id) {
        return new Rank(2, 1_000L - thousandths, publishedAt, id);
    }

    static Rank of(Cursor cursor) {
        var key = cursor.key(LIST, Long.class, Long.class, Instant.class, UUID.class);
        return new Rank(
                (Long) key.get(0), (Long) key.get(1), (Instant) key.get(2), (UUID) key.get(3));
    }

    Cursor cursor() {
        return Cursor.of(LIST, section, number, publishedAt, id);
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
