package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One HTTP request and its answer, as they went over the wire. Header names are compared without
 * regard to case; an absent body is an empty text.
 */
record Exchange(
        String method,
        URI uri,
        Map<String, String> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> headers,
        String body) {

    Exchange {
        requestHeaders = byName(requestHeaders);
        headers = byName(headers);
    }

    /** A request, with the answer that a client of HTTP made of what it got. */
    static Exchange of(
            String method,
            URI uri,
            Map<String, String> requestHeaders,
            String requestBody,
            Response answer) {
        return new Exchange(
                method,
                uri,
                requestHeaders,
                requestBody,
                answer.statusCode(),
                joined(answer.headers()),
                new String(answer.asByteArray(), UTF_8));
    }

    /** Header lines by their names, those of one name joined. */
    static Map<String, String> joined(Headers headers) {
        return headers.asList().stream()
                .collect(
                        toMap(
                                Header::getName,
                                Header::getValue,
                                (one, other) -> one + ", " + other));
    }

    /** The path as it was sent, still percent-encoded. */
    String path() {
        return uri.getRawPath();
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean succeeded() {
        return status / 100 == 2;
    }

    Optional<String> requestMediaType() {
        return mediaType(requestHeaders);
    }

    Optional<String> mediaType() {
        return mediaType(headers);
    }

    @Override
    public String toString() {
        return method + " " + uri + " -> " + status;
    }

    private static Optional<String> mediaType(Map<String, String> headers) {
        return Optional.ofNullable(headers.get("Content-Type"))
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> byName(Map<String, String> headers) {
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return byName;
    }
}
