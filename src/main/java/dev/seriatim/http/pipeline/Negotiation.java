package dev.seriatim.http.pipeline;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what a request says of media types and codings out of the sight of Quarkus REST, which
 * would judge it before it knows who asks, and fail on what it cannot read. {@link Acceptance}
 * judges it when its time has come.
 *
 * @param accepted nothing, if {@code Accept} is malformed
 * @param consumed the types in which the operations at the address take a body; none, if they take
 *     none
 * @param takesBody whether the body, if there is one, is of a type that the operation takes
 * @param isPlain whether the body is sent without a content coding
 */
record Negotiation(
        Optional<List<MediaRange>> accepted,
        List<String> consumed,
        boolean takesBody,
        boolean isPlain) {

    private static final String KEY = Negotiation.class.getName();

    private static final List<String> FORMS_OF_FEEDS =
            List.of(MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS);

    /** What the request says; nothing, if it is for no operation. */
    static Optional<Negotiation> of(RoutingContext request) {
        return Optional.ofNullable(request.get(KEY));
    }

    static Handler<RoutingContext> handler(Endpoints endpoints) {
        return context -> {
            String path = String.valueOf(context.request().path());
            endpoints
                    .consumed(context.request().method().name(), path)
                    .map(types -> begin(types, context.request().headers()))
                    .ifPresent(said -> context.put(KEY, said));
            if (endpoints.sendEvents(path)) {
                choose(context);
            }
            context.next();
        };
    }

    // Two operations are at one address then, and Quarkus REST chooses between them; of a body,
    // which neither takes, it would want to know the type, too.
    private static void choose(RoutingContext context) {
        String form =
                of(context)
                        .flatMap(said -> said.preferred(FORMS_OF_FEEDS))
                        .orElse(MediaType.APPLICATION_JSON);
        context.request().headers().set(HttpHeaders.ACCEPT, form).remove(HttpHeaders.CONTENT_TYPE);
    }

    private static Negotiation begin(List<String> types, MultiMap headers) {
        var accepted = MediaRange.list(headers.getAll(HttpHeaders.ACCEPT));
        headers.remove(HttpHeaders.ACCEPT);
        if (types.isEmpty()) {
            return new Negotiation(accepted, types, true, true);
        }
        boolean takesBody = takes(types, headers.getAll(HttpHeaders.CONTENT_TYPE));
        if (!takesBody) {
            headers.set(HttpHeaders.CONTENT_TYPE, types.get(0));
        }
        return new Negotiation(accepted, types, takesBody, isPlain(headers));
    }

    private static boolean takes(List<String> types, List<String> sent) {
        if (sent.isEmpty()) {
            return true;
        }
        Optional<MediaRange> type =
                Optional.of(sent)
                        .filter(lines -> lines.size() == 1)
                        .flatMap(lines -> MediaRange.parse(lines.get(0)));
        return type.isPresent()
                && types.stream()
                        .flatMap(taken -> MediaRange.parse(taken).stream())
                        .anyMatch(taken -> taken.contains(type.get()));
    }

    private static boolean isPlain(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .allMatch(coding -> coding.isEmpty() || coding.equalsIgnoreCase("identity"));
    }

    boolean accepts(String mediaType) {
        return accepted.filter(ranges -> MediaRange.includes(ranges, mediaType)).isPresent();
    }

    /** Which of these media types is wanted most. */
    Optional<String> preferred(List<String> mediaTypes) {
        return accepted.flatMap(ranges -> MediaRange.preferred(ranges, mediaTypes));
    }
}
