package dev.seriatim.database;

/** Something stored that grows with use, and of which the older part is of no use any more. */
@FunctionalInterface
public interface Trim {

    /**
     * Deletes some of that part in the current transaction.
     *
     * @return how much; 0 when it is enough for now
     */
    int trim();
}
