package dev.seriatim.http.pipeline;

import dev.seriatim.http.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Answers OPTIONS with the methods of the address (RFC 9110 9.3.7), and refuses every method but
 * reading where the platform has no such check of its own.
 */
final class MethodCheck implements Handler<RoutingContext> {

    private final Endpoints endpoints;
    private final ProblemAnswers answers;

    MethodCheck(Endpoints endpoints, ProblemAnswers answers) {
        this.endpoints = endpoints;
        this.answers = answers;
    }

    @Override
    public void handle(RoutingContext context) {
        String path = String.valueOf(context.request().path());
        HttpMethod method = context.request().method();
        boolean asks = method.equals(HttpMethod.OPTIONS);
        if (!asks && !Endpoints.isReadOnly(path)) {
            context.next();
            return;
        }
        Set<String> allowed = endpoints.methods(path);
        HttpServerResponse response = context.response();
        if (asks && !allowed.isEmpty()) {
            response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", allowed))
                    .end();
        } else if (asks || allowed.contains(method.name())) {
            context.next();
        } else {
            response.putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
            answers.send(context, ProblemException.of(405));
        }
    }
}
