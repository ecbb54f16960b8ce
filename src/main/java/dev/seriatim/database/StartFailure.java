package dev.seriatim.database;

import io.quarkus.runtime.PreventFurtherStepsException;

/** Ends the start with a sentence for whoever started the application, and no stack trace. */
public final class StartFailure {

    private StartFailure() {}

    /** To be thrown while the application starts; the process ends with status 1. */
    public static RuntimeException saying(String sentence) {
        return saying(sentence, 1);
    }

    /**
     * To be thrown while the application starts.
     *
     * @param status with which the process ends
     */
    // Quarkus ends with the message alone where this is the root cause; bare, it would be ignored.
    public static RuntimeException saying(String sentence, int status) {
        return new IllegalStateException(
                sentence, new PreventFurtherStepsException(sentence, status));
    }
}
