package dev.seriatim.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Makes the identifiers of everything stored: UUID version 7 (RFC 9562 5.7), which sort by the time
 * they were made.
 */
public final class TimeOrderedId {

    private TimeOrderedId() {}

    /** A new identifier, unique without asking anybody. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
