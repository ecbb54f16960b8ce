package dev.seriatim.http.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriatim.http.problem.Challenge;
import dev.seriatim.http.problem.Problem;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/** Turns a problem into an answer, the same for a resource and for the router in front of it. */
@Singleton
class ProblemAnswers {

    private final ObjectMapper json;
    private final MeterRegistry metrics;

    ProblemAnswers(ObjectMapper json, MeterRegistry metrics) {
        this.json = json;
        this.metrics = metrics;
        // From the start: how fast one grows that begins with its first problem, nobody can tell.
        Stream.of(ProblemType.values()).forEach(this::counter);
    }

    private Counter counter(ProblemType type) {
        return Counter.builder("seriatim.problems")
                .tag("type", type.slug())
                .description("Requests answered with a problem, by its type")
                .register(metrics);
    }

    RestResponse<byte[]> answer(ProblemException problem) {
        // What was chosen to write the answer that has failed would make something else of this
        // one.
        CurrentRequestManager.get().setEntityWriter(null);
        counter(problem.type()).increment();
        ResponseBuilder<byte[]> answer = ResponseBuilder.create(problem.type().status());
        headers(problem.type()).forEach(answer::header);
        return answer.entity(body(problem)).type(Problem.MEDIA_TYPE).build();
    }

    void send(RoutingContext context, ProblemException problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten()) {
            // Too late for a problem: break off, so that half an answer is not taken for a whole
            // one.
            response.reset();
            return;
        }
        counter(problem.type()).increment();
        response.setStatusCode(problem.type().status());
        headers(problem.type()).forEach(response::putHeader);
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        Buffer body = Buffer.buffer(body(problem));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    private byte[] body(ProblemException problem) {
        try {
            return json.writeValueAsBytes(Problem.of(problem, RequestId.current()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem must be representable", e);
        }
    }

    private static Map<String, String> headers(ProblemType type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Security-Policy", DefaultHeaders.CONTENT_SECURITY_POLICY);
        switch (type) {
            // RFC 9110 15.5.2: a 401 "MUST send a WWW-Authenticate header field".
            case UNAUTHENTICATED -> headers.put(Challenge.HEADER, Challenge.NOTHING_SENT);
            case FORBIDDEN -> headers.put(Challenge.HEADER, Challenge.INSUFFICIENT_SCOPE);
            case UNAVAILABLE -> headers.put("Retry-After", "1");
            // The rest of the body is not wanted, so the connection cannot be used again.
            case CONTENT_TOO_LARGE -> headers.put("Connection", "close");
            default -> {}
        }
        return headers;
    }
}
