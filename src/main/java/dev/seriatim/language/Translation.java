package dev.seriatim.language;

import org.jspecify.annotations.Nullable;

/** What something is called, and said to be, in one language. */
public interface Translation {

    /** The slug under which it is found in this language, if that is one of its own. */
    default @Nullable String slug() {
        return null;
    }
}
