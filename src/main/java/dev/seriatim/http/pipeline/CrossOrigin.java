package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers whose pages may read an answer, the same to everybody who asks: a cache in front
 * hands to a page what it fetched for a server.
 *
 * <p>See "CORS protocol and HTTP caches" in the Fetch standard: where the origin allowed is {@code
 * *}, every answer says so, asked by a page or not; where it is the asking one, every answer varies
 * by {@code Origin}.
 */
final class CrossOrigin implements Handler<RoutingContext> {

    private static final String EVERYBODY = "*";
    private static final String EXPOSED =
            "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After, " + RequestId.HEADER;
    private static final String ALLOWED = "If-None-Match, " + RequestId.HEADER;
    private static final String MAX_AGE = "86400";
    private static final String ORIGIN = "Origin";

    private final List<String> origins;
    private final String allowedHeaders;

    /**
     * @param origins {@code *} among them for all
     * @param withKey whether pages send a key
     */
    CrossOrigin(List<String> origins, boolean withKey) {
        this.origins = origins;
        this.allowedHeaders = withKey ? ALLOWED + ", Authorization" : ALLOWED;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        tell(context);
        if (isPreflight(request) && isForDelivery(request)) {
            context.response()
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, allowedHeaders)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, MAX_AGE)
                    .setStatusCode(204)
                    .end();
        } else {
            context.next();
        }
    }

    /** Says in the answer to a request whose page may read it. */
    void tell(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = context.response().headers();
        String reader = reader(request.getHeader(HttpHeaders.ORIGIN));
        if (isForDelivery(request) && !origins.contains(EVERYBODY)) {
            context.addHeadersEndHandler(complete -> varyByOrigin(headers));
        }
        if (isForDelivery(request) && reader != null) {
            headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, reader);
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }

    // In one line with what the resource says: there are caches that read the first one only.
    private static void varyByOrigin(MultiMap headers) {
        String others = headers.get(HttpHeaders.VARY);
        if (others == null) {
            headers.set(HttpHeaders.VARY, ORIGIN);
        } else if (!others.endsWith(ORIGIN)) {
            headers.set(HttpHeaders.VARY, others + ", " + ORIGIN);
        }
    }

    private static boolean isForDelivery(HttpServerRequest request) {
        return request.uri().startsWith(DefaultHeaders.DELIVERY);
    }

    private @Nullable String reader(@Nullable String origin) {
        if (origins.contains(EVERYBODY)) {
            return EVERYBODY;
        }
        return origin != null && origins.contains(origin) ? origin : null;
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
