package dev.seriatim.http.conditional;

/**
 * A representation that knows its tag without being written; see {@link EntityTag#of(String,
 * String)}.
 */
public interface Tagged {

    EntityTag tag();
}
