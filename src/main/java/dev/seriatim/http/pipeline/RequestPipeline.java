package dev.seriatim.http.pipeline;

import dev.seriatim.http.HttpSettings;
import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.body.BodyMemory;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
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

    private final ProblemAnswers answers;
    private final HttpSettings settings;
    private final Endpoints endpoints;
    private final BodyMemory memory;
    private final int workers;
    private final boolean isPrivate;
    private final BodySizes sizes;
    private final Optional<CrossOrigin> pages;

    RequestPipeline(
            ProblemAnswers answers,
            HttpSettings settings,
            Endpoints endpoints,
            BodyMemory memory,
            @ConfigProperty(name = "seriatim.access.private", defaultValue = "false")
                    boolean isPrivate,
            @ConfigProperty(name = "quarkus.thread-pool.max-threads") int workers,
            BodySizes sizes) {
        this.answers = answers;
        this.settings = settings;
        this.endpoints = endpoints;
        this.isPrivate = isPrivate;
        this.pages = settings.corsOrigins().map(origins -> new CrossOrigin(origins, isPrivate));
        this.memory = memory;
        this.workers = workers;
        this.sizes = sizes;
    }

    void open(@Observes Router router, Vertx vertx) {
        router.route()
                .order(PipelineOrder.REQUEST_ID)
                .failureHandler(this::fail)
                .handler(new RequestId());
        pages.ifPresent(
                handler -> router.route().order(PipelineOrder.CROSS_ORIGIN).handler(handler));
        router.route().order(PipelineOrder.REQUEST_TARGET).handler(new RequestTarget(answers));
        router.route()
                .order(PipelineOrder.FRAMING)
                .handler(
                        new Framing(
                                answers, new LingeringClose(vertx, settings.readTimeout()), sizes));
        router.route()
                .order(PipelineOrder.READ_DEADLINE)
                .handler(new ReadDeadline(vertx, sizes, settings.readTimeout()));
        router.route()
                .order(PipelineOrder.METHOD_CHECK)
                .handler(new MethodCheck(endpoints, answers));
        router.route().order(PipelineOrder.NEGOTIATION).handler(Negotiation.handler(endpoints));
        router.route().order(PipelineOrder.STREAM_HEADERS).handler(new StreamHeaders(isPrivate));
        router.route()
                .order(PipelineOrder.ADMISSION)
                .handler(new Admission(endpoints, answers, memory, workers));
        router.route().order(PipelineOrder.BODY_SIZE).handler(sizes);
        for (int status : STATUSES) {
            router.errorHandler(status, this::fail);
        }
    }

    // What has no host, or a path that cannot be decoded, comes here before any handler has seen
    // it.
    private void fail(RoutingContext context) {
        if (context.response().ended()) {
            // Refused while it was being read, see Framing; so the reading has failed, too.
            return;
        }
        RequestId.give(context);
        pages.ifPresent(handler -> handler.tell(context));
        answers.send(
                context,
                RequestTarget.fault(context.request().uri()).orElseGet(() -> problem(context)));
    }

    private static ProblemException problem(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof UnauthorizedException
                || failure instanceof AuthenticationFailedException) {
            return ProblemException.of(401);
        }
        if (failure instanceof ForbiddenException) {
            return ProblemException.of(403);
        }
        if (failure instanceof RejectedExecutionException) {
            return ProblemException.overloaded();
        }
        int status = context.statusCode();
        if (status >= 500 || status < 400) {
            LOG.errorf(
                    failure, "Request %s failed before it reached a resource", RequestId.current());
            return ProblemException.of(500);
        }
        return ProblemException.of(status);
    }
}
