package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Names each request, so that a client's complaint and a log line can be brought together: the id
 * sent in {@code X-Request-Id} if it is well-formed, else a new one. It is echoed in the response,
 * in problems and in every log line of the request.
 */
public final class RequestId implements Handler<RoutingContext> {

    /** The header, in requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public void handle(RoutingContext context) {
        give(context);
        context.next();
    }

    /** Names the request, if it has no name yet. */
    static void give(RoutingContext context) {
        if (context.response().headers().contains(HEADER)) {
            return;
        }
        String id = chosen(context.request().getHeader(HEADER));
        // Quarkus keeps the MDC in the request's own Vert.x context, on whatever thread it goes on.
        MDC.put(KEY, id);
        context.response().putHeader(HEADER, id);
    }

    /** The id of the request at hand; null outside a request. */
    public static @Nullable String current() {
        return (String) MDC.get(KEY);
    }

    /** The id of a request that sends this in the header; a new one, if it is not well-formed. */
    public static String chosen(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches() ? sent : next();
    }

    // Names a request and protects nothing, so it need not cost what a secret costs.
    private static String next() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
