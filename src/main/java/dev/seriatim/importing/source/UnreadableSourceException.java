package dev.seriatim.importing.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Something that was sent is damaged, or more than is taken; the message is one for its sender. */
public final class UnreadableSourceException extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableSourceException(String message) {
        this(message, null);
    }

    UnreadableSourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
