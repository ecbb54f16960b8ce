package dev.seriatim.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that is to be made to a receiver, or was.
 *
 * @param id as {@code webhook-id} says it, in each attempt
 * @param position of the change in the feed; a test has none
 * @param nextAttemptAt when it is tried again
 * @param status what was answered last
 * @param milliseconds how long that took
 * @param answer the first kilobyte of it
 * @param failure why there was no answer
 */
public record DeliveryView(
        UUID id,
        @Nullable String position,
        String kind,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Integer status,
        @Nullable Integer milliseconds,
        @Nullable String answer,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant attemptedAt) {}
