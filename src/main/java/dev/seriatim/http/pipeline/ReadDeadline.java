package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/**
 * Closes the connection of a client whose request body has not come to its end in time. An idle
 * timeout never sees one that drips.
 */
final class ReadDeadline implements Handler<RoutingContext> {

    private final Vertx vertx;
    private final long milliseconds;

    ReadDeadline(Vertx vertx, Duration deadline) {
        this.vertx = vertx;
        this.milliseconds = deadline.toMillis();
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request)) {
            long timer = vertx.setTimer(milliseconds, due -> closeIfUnfinished(request));
            context.addEndHandler(
                    answered -> {
                        if (request.isEnded()) {
                            vertx.cancelTimer(timer);
                        }
                    });
        }
        context.next();
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
