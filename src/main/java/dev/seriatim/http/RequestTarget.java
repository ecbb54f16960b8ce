package dev.seriatim.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Refuses a path or query that is not percent-encoded UTF-8 or holds U+0000, before anything tries
 * to make sense of it.
 */
final class RequestTarget implements Handler<RoutingContext> {

    private final ProblemAnswers answers;

    RequestTarget(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<ProblemException> fault = fault(context.request().uri());
        if (fault.isPresent()) {
            answers.send(context, fault.get());
        } else {
            context.next();
        }
    }

    static Optional<ProblemException> fault(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        if (QueryString.decode(path).isEmpty()) {
            return Optional.of(
                    new ProblemException(
                            ProblemType.INVALID_REQUEST,
                            "Percent-encode the path as UTF-8 text without U+0000."));
        }
        String query = question < 0 ? "" : target.substring(question + 1);
        for (String part : query.split("&")) {
            if (QueryString.decode(part).isEmpty()) {
                String name =
                        QueryString.decode(part.split("=", 2)[0])
                                .map(Text::quotable)
                                .orElse("query");
                return Optional.of(
                        ProblemException.parameter(
                                name, "must be percent-encoded UTF-8 text without U+0000."));
            }
        }
        return Optional.empty();
    }
}
