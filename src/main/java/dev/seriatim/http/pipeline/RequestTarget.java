package dev.seriatim.http.pipeline;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.http.query.QueryString;
import dev.seriatim.http.text.Text;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses a path or query that is not percent-encoded UTF-8 or holds U+0000, a second spelling of
 * an address, and a request for two hosts, before anything tries to make sense of it.
 */
public final class RequestTarget implements Handler<RoutingContext> {

    /**
     * Quarkus REST would take all of these for the plain address: parameters of a segment, empty
     * and dot segments, and a slash at the end. Each would be another key for caches, and another
     * way around whoever guards addresses in front of us.
     */
    private static final Pattern OTHER_SPELLING =
            Pattern.compile(";|//|/\\.\\.?(?:/|$)|^/(?:v1|manage)(?:/.*)?/$");

    private final ProblemAnswers answers;

    RequestTarget(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void handle(RoutingContext context) {
        Optional<ProblemException> fault = fault(context.request());
        if (fault.isPresent()) {
            answers.send(context, fault.get());
        } else {
            context.next();
        }
    }

    private static Optional<ProblemException> fault(HttpServerRequest request) {
        if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
            return Optional.of(twoHosts());
        }
        return fault(request.uri())
                .or(
                        () ->
                                Optional.ofNullable(request.path())
                                        .flatMap(QueryString::decode)
                                        .filter(path -> OTHER_SPELLING.matcher(path).find())
                                        .map(path -> ProblemException.of(404)));
    }

    // RFC 9112 3.2: "A server MUST respond with a 400 (Bad Request) status code to any request
    // message that … contains
    // more than one Host header field line".
    private static ProblemException twoHosts() {
        return ProblemException.parameter("Host", "may be given once only.");
    }

    static Optional<ProblemException> fault(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        if (QueryString.decode(path).isEmpty()) {
            return Optional.of(malformedPath());
        }
        String query = question < 0 ? "" : target.substring(question + 1);
        if (query.contains(";")) {
            return Optional.of(
                    ProblemException.parameter(
                            "query", "must have & between parameters, and %3B for a semicolon."));
        }
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
        return unreadable(target, path.length());
    }

    // RFC 3986 2: what is not a character of a URI stands there percent-encoded. Quarkus would
    // refuse it without a word, if Seriatim had not asked it to leave that to us. RFC 9112 3.2: a
    // request target ends with its query; a fragment stays with the client.
    private static Optional<ProblemException> unreadable(String target, int queryFrom) {
        int wrong = target.indexOf('#');
        try {
            new URI(target);
        } catch (URISyntaxException e) {
            wrong = Math.max(0, e.getIndex());
        }
        if (wrong < 0) {
            return Optional.empty();
        }
        return Optional.of(
                wrong < queryFrom
                        ? malformedPath()
                        : ProblemException.parameter(
                                "query", "must be percent-encoded UTF-8 text."));
    }

    private static ProblemException malformedPath() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Percent-encode the path as UTF-8 text without U+0000.");
    }
}
