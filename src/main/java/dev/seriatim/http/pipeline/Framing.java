package dev.seriatim.http.pipeline;

import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;

/**
 * Refuses a request of which it is not certain where it ends, and closes a connection on which the
 * rest of a body may still come that nobody is going to read.
 */
final class Framing implements Handler<RoutingContext> {

    private final ProblemAnswers answers;
    private final LingeringClose closing;
    private final BodySizes sizes;

    Framing(ProblemAnswers answers, LingeringClose closing, BodySizes sizes) {
        this.answers = answers;
        this.closing = closing;
        this.sizes = sizes;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(ready -> announceClose(request));
        context.addEndHandler(answered -> closeIfAnnounced(request));
        if (!isChunkedOnceOrNotAtAll(request)) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answers.send(
                    context,
                    ProblemException.parameter(
                            "Transfer-Encoding", "must be chunked, and nothing else."));
        } else if (isTooLarge(request)) {
            answers.send(context, RequestBody.tooLarge(sizes.most(request)));
        } else {
            if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
                request.connection().exceptionHandler(failure -> refuse(context, failure));
            }
            context.next();
        }
    }

    // RFC 9112 6.3: "If a Transfer-Encoding header field is present in a request and the chunked
    // transfer coding is not the final encoding, the message body length cannot be determined
    // reliably; the server MUST respond with the 400 (Bad Request) status code and then close the
    // connection." RFC 9112 6.1: "A sender MUST NOT apply the chunked transfer coding more than
    // once to a message body". No other coding is understood here.
    private static boolean isChunkedOnceOrNotAtAll(HttpServerRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return codings.isEmpty()
                || codings.size() == 1 && codings.get(0).strip().equalsIgnoreCase("chunked");
    }

    // A connection on which something else than a chunk has come; one that broke is past telling.
    private void refuse(RoutingContext context, Throwable failure) {
        boolean unreadable = !(failure instanceof IOException);
        if (unreadable && !context.request().isEnded() && !context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            answers.send(
                    context,
                    ProblemException.parameter(
                            "Transfer-Encoding", "must be followed by chunks (RFC 9112 7.1)."));
        }
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && Long.parseLong(length) > sizes.most(request);
    }

    // RFC 9110 10.1.1: "A server that responds with a final status code instead of reading the
    // entire message content SHOULD indicate whether it intends to close the connection". Whoever
    // waits for leave to send the body may send it yet, or the next request in its place.
    private static void announceClose(HttpServerRequest request) {
        if (isHttp1(request)
                && request.headers().contains(HttpHeaders.EXPECT)
                && !request.isEnded()) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    private void closeIfAnnounced(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (isHttp1(request)
                && response.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
            closing.close(request);
        }
    }

    private static boolean isHttp1(HttpServerRequest request) {
        return request.version() != HttpVersion.HTTP_2;
    }
}
