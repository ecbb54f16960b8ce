package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Closes the connection of a client whose request body has not come to its end in time. An idle
 * timeout never sees one that drips.
 */
final class ReadDeadline implements Handler<RoutingContext> {

    /** What must come of a long body while a short one would have to be there. */
    private static final long FEWEST_BYTES = 256 << 10;

    private final Vertx vertx;
    private final BodySizes sizes;
    private final long milliseconds;

    ReadDeadline(Vertx vertx, BodySizes sizes, Duration deadline) {
        this.vertx = vertx;
        this.sizes = sizes;
        this.milliseconds = deadline.toMillis();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            long timer = sizes.areUnbounded(request) ? watch(request) : end(request);
            context.addEndHandler(
                    answered -> {
                        if (request.isEnded()) {
                            vertx.cancelTimer(timer);
                        }
                    });
        }
        context.next();
    }

    private long end(HttpServerRequest request) {
        return vertx.setTimer(milliseconds, due -> closeIfUnfinished(request));
    }

    /** A long body may go on for as long as enough of it comes in the same time. */
    private long watch(HttpServerRequest request) {
        var before = new AtomicLong();
        return vertx.setPeriodic(
                milliseconds,
                timer -> {
                    long read = request.bytesRead();
                    if (request.isEnded()) {
                        vertx.cancelTimer(timer);
                    } else if (read - before.getAndSet(read) < FEWEST_BYTES) {
                        vertx.cancelTimer(timer);
                        closeIfUnfinished(request);
                    }
                });
    }

    private static boolean hasBody(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || !"0".equals(request.headers().get(HttpHeaders.CONTENT_LENGTH))
                        && request.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private static void closeIfUnfinished(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
