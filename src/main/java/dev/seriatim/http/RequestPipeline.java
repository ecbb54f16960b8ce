package dev.seriatim.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What every request passes before a resource is looked for, and where it lands when none is found
 * or the router itself fails.
 */
@Singleton
class RequestPipeline {

    private static final Logger LOG = Logger.getLogger(RequestPipeline.class);

    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 500};
    private static final Set<String> EXPOSED =
            Set.of("ETag", "Link", "Location", "Retry-After", RequestId.HEADER);

    private final ProblemAnswers answers;
    private final HttpSettings settings;
    private final long maxBodySize;

    RequestPipeline(
            ProblemAnswers answers,
            HttpSettings settings,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        this.answers = answers;
        this.settings = settings;
        this.maxBodySize = maxBodySize.asLongValue();
    }

    void open(@Observes Router router, Vertx vertx) {
        router.route()
                .order(PipelineOrder.REQUEST_ID)
                .failureHandler(this::fail)
                .handler(new RequestId());
        router.route().order(PipelineOrder.REQUEST_TARGET).handler(new RequestTarget(answers));
        router.head().order(PipelineOrder.HEAD_CODING).handler(RequestPipeline::forgetIdentity);
        router.route().order(PipelineOrder.BODY_LENGTH).handler(this::refuseLargeBody);
        router.route()
                .order(PipelineOrder.READ_DEADLINE)
                .handler(new ReadDeadline(vertx, settings.readTimeout()));
        settings.corsOrigins().ifPresent(origins -> letPagesRead(router, origins));
        for (int status : STATUSES) {
            router.errorHandler(status, this::fail);
        }
    }

    private void letPagesRead(Router router, List<String> origins) {
        CorsHandler cors =
                CorsHandler.create()
                        .addOrigins(origins)
                        .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD))
                        .allowedHeaders(Set.of("If-None-Match", RequestId.HEADER))
                        .exposedHeaders(EXPOSED)
                        .maxAgeSeconds(86_400);
        router.route(DefaultHeaders.DELIVERY + "*").order(PipelineOrder.CORS).handler(cors);
    }

    // RFC 9110 12.5.3: identity "SHOULD NOT be included in the Content-Encoding header field".
    // Quarkus
    // does so to keep what is small from being compressed, and only a body takes it out again.
    private static void forgetIdentity(RoutingContext context) {
        context.addHeadersEndHandler(
                answered -> context.response().headers().remove(HttpHeaders.CONTENT_ENCODING));
        context.next();
    }

    private void refuseLargeBody(RoutingContext context) {
        context.addEndHandler(answered -> closeAfterRefusal(context));
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > maxBodySize) {
            answers.send(context, RequestBody.tooLarge(maxBodySize));
        } else {
            context.next();
        }
    }

    /** Whoever still sends a body that was refused would otherwise keep the connection busy. */
    private static void closeAfterRefusal(RoutingContext context) {
        if (context.response().getStatusCode() == ProblemType.CONTENT_TOO_LARGE.status()) {
            context.request().connection().close();
        }
    }

    private void fail(RoutingContext context) {
        answers.send(context, problem(context));
    }

    private static ProblemException problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof UnauthorizedException
                || failure instanceof AuthenticationFailedException) {
            return ProblemMappers.of(401);
        }
        if (failure instanceof ForbiddenException) {
            return ProblemMappers.of(403);
        }
        if (failure instanceof RejectedExecutionException) {
            return ProblemException.unavailable(
                    "The service has more to do than it can; try again.");
        }
        int status = context.statusCode();
        if (status >= 500 || status < 400) {
            LOG.errorf(
                    failure, "Request %s failed before it reached a resource", RequestId.current());
            return ProblemMappers.of(500);
        }
        return ProblemMappers.of(status);
    }
}
