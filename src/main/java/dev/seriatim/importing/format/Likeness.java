package dev.seriatim.importing.format;

/** How much something looks like a format, from not at all to beyond doubt. */
public enum Likeness {
    NONE,
    POSSIBLE,
    CERTAIN
}
