package dev.seriatim.http.pipeline;

import dev.seriatim.http.body.BodyMemory;
import dev.seriatim.http.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets in no more requests at once than there are workers for them. Who is let in finds a worker at
 * every stage: nobody is refused half way, where no answer would come of it. What needs no worker
 * goes on: signs of life, and refusals of what is nowhere, or closed to whoever shows no key.
 */
public final class Admission implements Handler<RoutingContext> {

    /**
     * Workers that no request is let in for. They are there for questions after the health, and for
     * what goes on behind a client that has left.
     */
    static final int SPARE = 8;

    private static final String LEAVING = Admission.class.getName();

    static final String MANAGEMENT = "/manage/";

    private final Endpoints endpoints;
    private final ProblemAnswers answers;
    private final BodyMemory memory;
    private final int most;
    private final AtomicInteger present = new AtomicInteger();

    Admission(Endpoints endpoints, ProblemAnswers answers, BodyMemory memory, int workers) {
        this.endpoints = endpoints;
        this.answers = answers;
        this.memory = memory;
        this.most = workers - SPARE;
    }

    @Override
    public void handle(RoutingContext context) {
        // Of whoever has left already there would be no end to hear of.
        if (context.response().closed()) {
            return;
        }
        if (!needsWorker(context.request())) {
            context.next();
            return;
        }
        var place = new AtomicBoolean(true);
        Runnable leaving = () -> leave(place);
        context.put(LEAVING, leaving);
        context.addEndHandler(over -> leaving.run());
        // A stream of events goes on without a worker.
        context.addHeadersEndHandler(
                complete -> {
                    if (StreamHeaders.isStream(context.response())) {
                        leaving.run();
                    }
                });
        if (present.incrementAndGet() > most) {
            answers.send(context, ProblemException.overloaded());
        } else {
            memory.watch(context);
            context.next();
        }
    }

    /** Lets another request in, where one goes on without its worker. */
    public static void leave(RoutingContext context) {
        Objects.requireNonNull(context.<Runnable>get(LEAVING)).run();
    }

    private void leave(AtomicBoolean place) {
        if (place.getAndSet(false)) {
            present.decrementAndGet();
        }
    }

    private boolean needsWorker(HttpServerRequest request) {
        String path = String.valueOf(request.path());
        boolean showsKey = request.headers().contains(HttpHeaders.AUTHORIZATION);
        return (showsKey || !path.startsWith(MANAGEMENT))
                && !Endpoints.isReadOnly(path)
                && !endpoints.methods(path).isEmpty();
    }
}
