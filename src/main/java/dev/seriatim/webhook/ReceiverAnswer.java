package dev.seriatim.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver answered.
 *
 * @param text the first kilobyte of it
 * @param retryAfter its header {@code Retry-After}, if it has one
 */
record ReceiverAnswer(int status, String text, @Nullable String retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
