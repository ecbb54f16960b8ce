package dev.seriatim.change;

/** Something in a feed. */
public interface Told {

    /** Its place there. */
    String position();
}
