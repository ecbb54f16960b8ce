package dev.seriatim.delivery;

import dev.seriatim.http.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a recommendation stands: links before the next part before what is similar; links as their
 * editor put them, and of similar articles the most similar first, of equals the last published.
 */
record Place(long section, long rank, Instant publishedAt, UUID id) implements Comparable<Place> {

    private static final String LIST = "related reading";

    // Ids in the order of their digits, as PostgreSQL has it; Java takes their halves for signed
    // numbers.
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::section)
                    .thenComparingLong(Place::rank)
                    .thenComparing(Place::publishedAt, Comparator.reverseOrder())
                    .thenComparing(place -> place.id().toString(), Comparator.reverseOrder());

    static Place linked(int position) {
        return new Place(0, position, Cursor.LATEST, Cursor.LAST_ID);
    }

    static Place nextPart() {
        return new Place(1, 0, Cursor.LATEST, Cursor.LAST_ID);
    }

    /**
     * @param thousandths of the highest score
     */
    static Place similar(int thousandths, Instant publishedAt, UUID id) {
        return new Place(2, 1_000L - thousandths, publishedAt, id);
    }

    static Place of(Cursor cursor) {
        var key = cursor.key(LIST, Long.class, Long.class, Instant.class, UUID.class);
        return new Place(
                (Long) key.get(0), (Long) key.get(1), (Instant) key.get(2), (UUID) key.get(3));
    }

    Cursor cursor() {
        return Cursor.of(LIST, section, rank, publishedAt, id);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
