package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;

/** Says of a stream of events that nobody is to keep it: no response filter sees one. */
final class StreamHeaders implements Handler<RoutingContext> {

    private final boolean isPrivate;

    StreamHeaders(boolean isPrivate) {
        this.isPrivate = isPrivate;
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(
                complete -> {
                    if (isStream(context.response())) {
                        context.response()
                                .putHeader(HttpHeaders.CACHE_CONTROL, cacheControl(context));
                    }
                });
        context.next();
    }

    /** Whether an answer whose headers are complete is a stream of events. */
    static boolean isStream(HttpServerResponse answer) {
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS);
    }

    private String cacheControl(RoutingContext context) {
        boolean isManagement =
                String.valueOf(context.request().path()).startsWith(Admission.MANAGEMENT);
        return isPrivate || isManagement ? "private, no-store" : "no-store";
    }
}
