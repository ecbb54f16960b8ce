package dev.seriatim.http.pipeline;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large a body may be, whoever reads it: what is streamed may be larger than what is held. */
@Singleton
class BodySizes implements Handler<RoutingContext> {

    private static final long HELD = 16 << 20;

    private final Endpoints endpoints;
    private final long streamed;

    BodySizes(
            Endpoints endpoints,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize streamed) {
        this.endpoints = endpoints;
        this.streamed = streamed.asLongValue();
    }

    /** The most bytes that may be sent with this request. */
    long most(HttpServerRequest request) {
        return areUnbounded(request) ? streamed : HELD;
    }

    /** Whether a body is taken there as it comes. */
    boolean areUnbounded(HttpServerRequest request) {
        return endpoints.areStreamed(request.method().name(), String.valueOf(request.path()));
    }

    /** Has Quarkus count the body, which may not say how large it is. */
    @Override
    public void handle(RoutingContext context) {
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most(context.request()));
        context.next();
    }
}
