package dev.seriatim.change;

/** What became of something that readers see. */
public enum ChangeType {
    /** It came, or is there with another content. */
    UPSERTED,
    /** It is there no longer. */
    REMOVED,
    /** It is at another address, perhaps with another content. */
    MOVED,
    /** Its page shows something else that changed. */
    TOUCHED
}
