package dev.seriatim.tracing;

import dev.seriatim.preview.Preview;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.regex.Pattern;

/**
 * Keeps out of traces what lets its holder in: tokens of previews, and the addresses of webhooks,
 * in whose paths receivers like to hide a secret. What is left of those is the host.
 */
@Singleton
class SecretRedaction implements SpanProcessor {

    private static final Pattern TOKEN =
            Pattern.compile("(?<![^&])" + Preview.PARAMETER + "=[^&]*");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        var query = span.getAttribute(UrlAttributes.URL_QUERY);
        if (query != null) {
            span.setAttribute(
                    UrlAttributes.URL_QUERY,
                    TOKEN.matcher(query).replaceAll(Preview.PARAMETER + "=REDACTED"));
        }
        var address = span.getAttribute(UrlAttributes.URL_FULL);
        if (address != null) {
            span.setAttribute(UrlAttributes.URL_FULL, URI.create(address).resolve("/").toString());
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
