package dev.seriatim.search;

/**
 * What a reader looks for.
 *
 * @param text as it was typed
 * @param query the same as PostgreSQL reads it; empty if there is no word in it that says anything
 */
record Question(String text, String query) {

    boolean isEmpty() {
        return query.isEmpty();
    }
}
