package dev.seriatim.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the requests that this node makes. */
@Singleton
class WebhookMetrics {

    private final Counter taken;
    private final Counter refused;

    WebhookMetrics(MeterRegistry metrics) {
        this.taken = counter(metrics, "delivered");
        this.refused = counter(metrics, "failed");
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("seriatim.webhook.attempts")
                .tag("outcome", outcome)
                .description("Requests to receivers of webhooks made by this node")
                .register(metrics);
    }

    void made(boolean isSuccess) {
        (isSuccess ? taken : refused).increment();
    }
}
