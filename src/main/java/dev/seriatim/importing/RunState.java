package dev.seriatim.importing;

import java.util.Locale;

/** How far a run of an import has come. */
public enum RunState {
    /** All of it was sent, and nobody has looked at it yet. */
    SPOOLED,
    /** It is read, and every item gets its id. */
    SURVEYING,
    /** Its items are written, one after the other. */
    WRITING,
    /** What all of its items make together is set right. */
    CLOSING,
    DONE,
    CANCELLED,
    FAILED,
    /** What it has done is taken back. */
    UNDOING,
    UNDONE;

    /** As it is kept. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isOver() {
        return this == DONE || this == CANCELLED || this == FAILED || this == UNDONE;
    }
}
