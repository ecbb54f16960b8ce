package dev.seriatim.webhook;

import dev.seriatim.http.json.ToldBeside;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, without what is secret of it.
 *
 * @param headers by name; their values are not shown
 * @param pauseReason why it is paused
 * @param position up to where of the feed it has deliveries
 */
public record WebhookView(
        UUID id,
        String name,
        String url,
        WebhookFormat format,
        List<String> kinds,
        @Nullable String topic,
        @Nullable String series,
        @Nullable String language,
        Map<String, @Nullable String> headers,
        boolean paused,
        @ToldBeside @Nullable String pauseReason,
        @ToldBeside String position,
        Instant createdAt,
        Instant updatedAt) {}
