package dev.seriatim.webhook;

import dev.seriatim.webhook.DeliveryQueue.Work;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a delivery once, and judges the answer. */
@Singleton
class DeliveryAttempt {

    private static final int GONE = 410;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final ReceiverAnswer NONE = new ReceiverAnswer(0, "", null);

    private final WebhookClient client;
    private final DeliveryQueue queue;
    private final RetrySchedule retries;
    private final WebhookMetrics metrics;

    DeliveryAttempt(
            WebhookClient client,
            DeliveryQueue queue,
            WebhookSettings settings,
            WebhookMetrics metrics) {
        this.client = client;
        this.queue = queue;
        this.retries = new RetrySchedule(settings.retries());
        this.metrics = metrics;
    }

    /**
     * Makes it.
     *
     * @param owner who has taken it
     */
    void make(Work work, UUID owner) {
        long begun = System.nanoTime();
        var answer = NONE;
        var failure = "";
        try {
            answer =
                    client.send(
                            Destination.of(work.url()),
                            work.format().method(),
                            headers(work),
                            work.format().body(work.body(), work.tags()));
        } catch (UndeliverableException failed) {
            failure = String.valueOf(failed.getMessage());
        }
        int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var outcome = new Outcome(answer.status(), milliseconds, answer.text(), failure);
        metrics.made(answer.isSuccess());
        judge(work, owner, outcome, answer);
    }

    private void judge(Work work, UUID owner, Outcome outcome, ReceiverAnswer answer) {
        if (answer.isSuccess()) {
            queue.delivered(work, owner, outcome);
            return;
        }
        if (answer.status() == GONE) {
            queue.gone(work, owner, outcome);
            return;
        }
        var asked = pause(answer.retryAfter());
        asked.ifPresent(pause -> queue.leaveAlone(work, pause));
        retries.after(work.attempts() + 1)
                .ifPresentOrElse(
                        pause -> queue.failed(work, owner, outcome, longer(pause, asked)),
                        () -> queue.died(work, owner, outcome));
    }

    private static Duration longer(Duration pause, Optional<Duration> asked) {
        return asked.filter(other -> other.compareTo(pause) > 0).orElse(pause);
    }

    /** How long a receiver asks for, at most a day; RFC 9110 10.2.3: seconds, or a date. */
    static Optional<Duration> pause(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(atMostADay(Duration.ofSeconds(Long.parseLong(retryAfter))));
        }
        try {
            var until = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(Instant.now(), until))
                    .filter(pause -> !pause.isNegative())
                    .map(DeliveryAttempt::atMostADay);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private static Duration atMostADay(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    // Standard Webhooks 1.0: the id is that of the message, the time that of the attempt.
    private static Map<String, String> headers(Work work) {
        var headers = new LinkedHashMap<>(work.headers());
        headers.putAll(work.format().headers(work.tags()));
        headers.put("user-agent", "Seriatim");
        if (work.format() == WebhookFormat.STANDARD) {
            long now = Instant.now().getEpochSecond();
            var id = work.id().toString();
            headers.put("webhook-id", id);
            headers.put("webhook-timestamp", String.valueOf(now));
            headers.put(
                    "webhook-signature",
                    work.secrets().stream()
                            .map(secret -> secret.signature(id, now, work.body()))
                            .collect(Collectors.joining(" ")));
        }
        return headers;
    }
}
