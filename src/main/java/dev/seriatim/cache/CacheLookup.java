package dev.seriatim.cache;

import dev.seriatim.http.pipeline.AskedForm.Form;
import dev.seriatim.http.pipeline.RequestId;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way of one request through the cache to a resource and back, when no answer was at hand. */
final class CacheLookup {

    private static final String KEY = CacheLookup.class.getName();

    // These differ from request to request, or are written anew with each answer.
    private static final Set<String> PASSING =
            Set.of(
                    RequestId.HEADER.toLowerCase(Locale.ROOT),
                    CacheStatus.HEADER.toLowerCase(Locale.ROOT),
                    "cache-control",
                    "connection",
                    "content-encoding",
                    "content-length",
                    "content-type",
                    "date",
                    "etag",
                    "transfer-encoding");

    private final HttpServerRequest request;
    private final ResponseCache cache;
    private final CacheMetrics metrics;
    private boolean outdated;
    private String status = CacheStatus.BYPASS;
    private @Nullable Form form;
    private @Nullable String address;
    private @Nullable PendingFill fill;
    private @Nullable CachedResponse fallback;
    private @Nullable Draft draft;

    /** What a resource has made, as far as it is known before the headers are complete. */
    private record Draft(int status, Set<String> tags, @Nullable EncodedBody content) {}

    private CacheLookup(HttpServerRequest request, ResponseCache cache, CacheMetrics metrics) {
        this.request = request;
        this.cache = cache;
        this.metrics = metrics;
    }

    /** Begins the lookup of a request for delivery. */
    static void begin(RoutingContext context, ResponseCache cache, CacheMetrics metrics) {
        var lookup = new CacheLookup(context.request(), cache, metrics);
        context.put(KEY, lookup);
        context.addHeadersEndHandler(complete -> lookup.finish(context.response()));
    }

    /** The lookup of the request, if it asks for delivery. */
    static Optional<CacheLookup> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    /** This is the form of the answer that is wanted. */
    void ask(Form wanted) {
        form = wanted;
    }

    /** The answer is to be kept, under this address. */
    void fill(String address, PendingFill fill) {
        this.address = address;
        this.fill = fill;
        this.status = CacheStatus.MISS;
    }

    /** Ends here, with a cached response. */
    void answer(CachedResponse kept, String cacheStatus) {
        status = cacheStatus;
        kept.send(request, cacheStatus, secondsToKeep());
    }

    /** Ends here, with an answer that may be outdated, but is better than none. */
    void answerOutdated(CachedResponse kept, long seconds) {
        outdated = true;
        answer(kept, CacheStatus.outdatedHit(seconds));
    }

    /** What to answer if the resource cannot. */
    void fallBackOn(@Nullable CachedResponse kept) {
        fallback = kept;
    }

    boolean isFallback(CachedResponse kept) {
        return kept == fallback;
    }

    /** The resource cannot reach the database. */
    void fallBack(ContainerResponseContext response) {
        if (fallback != null) {
            outdated = true;
            status = CacheStatus.STALE;
            fallback.replace(response, request);
        }
    }

    boolean isFilling() {
        return fill != null;
    }

    /** Whether this is the form that was asked for, and not one that a parameter chose. */
    boolean isAskedFor(String mediaType) {
        return form != null && form.mediaType().equals(mediaType);
    }

    /**
     * A resource has answered.
     *
     * @param content nothing for a redirect
     */
    void draft(int status, Set<String> tags, @Nullable EncodedBody content) {
        draft = new Draft(status, tags, content);
    }

    private void finish(HttpServerResponse response) {
        MultiMap headers = response.headers();
        String cacheControl = headers.get(HttpHeaders.CACHE_CONTROL);
        if (cacheControl != null && cacheControl.startsWith("public")) {
            // What tells nothing of what it shows could never be dropped.
            if (fill != null && address != null && draft != null && !draft.tags().isEmpty()) {
                keep(fill, answer(address, draft, headers, cacheControl));
            }
            headers.set(HttpHeaders.CACHE_CONTROL, Lifetime.within(secondsToKeep(), cacheControl));
        }
        headers.set(CacheStatus.HEADER, status);
        metrics.answered(status);
    }

    private long secondsToKeep() {
        return outdated ? 0 : cache.secondsUntilNextExpiry();
    }

    private void keep(PendingFill fill, CachedResponse answer) {
        if (cache.keep(fill, answer)) {
            status = CacheStatus.STORED;
        }
    }

    private static CachedResponse answer(
            String address, Draft draft, MultiMap headers, String cacheControl) {
        var lasting =
                headers.entries().stream()
                        .filter(header -> isLasting(header.getKey(), isForEveryPage(headers)))
                        .toList();
        return new CachedResponse(
                address,
                Operation.present(),
                draft.tags(),
                draft.status(),
                lasting,
                cacheControl,
                headers.get(HttpHeaders.CONTENT_TYPE),
                draft.content());
    }

    private static boolean isForEveryPage(MultiMap headers) {
        return "*".equals(headers.get(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN));
    }

    private static boolean isLasting(String header, boolean forEveryPage) {
        String name = header.toLowerCase(Locale.ROOT);
        return !PASSING.contains(name) && (forEveryPage || !name.startsWith("access-control-"));
    }
}
