package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests for the operations of a contract that hardly any client means to send, as text of one
 * character for each byte.
 */
final class RandomRequests {

    private static final List<String> METHODS =
            List.of(
                    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get",
                    "X");

    private static final List<String> HEADERS =
            List.of(
                    "Accept",
                    "Accept-Charset",
                    "Accept-Encoding",
                    "Accept-Language",
                    "Access-Control-Request-Headers",
                    "Access-Control-Request-Method",
                    "Authorization",
                    "Cache-Control",
                    "Content-Encoding",
                    "Content-Language",
                    "Content-Type",
                    "Cookie",
                    "Expect",
                    "Forwarded",
                    "Host",
                    "Idempotency-Key",
                    "If-Match",
                    "If-Modified-Since",
                    "If-None-Match",
                    "If-Unmodified-Since",
                    "Origin",
                    "Range",
                    "TE",
                    "Trailer",
                    "X-Forwarded-For",
                    "X-HTTP-Method-Override",
                    "X-Request-Id");

    private static final List<String> VALUES =
            List.of(
                    "",
                    "\t",
                    ",",
                    ";",
                    "*",
                    "*/*",
                    "text",
                    "text/",
                    "/",
                    "application/json",
                    "application/json, application/json",
                    "application/problem+json",
                    "application/merge-patch+json; charset=utf-16",
                    "application/json; charset=x",
                    "multipart/form-data",
                    "multipart/form-data; boundary=",
                    "text/plain;q=7",
                    "\"",
                    "\"a\", \"b\"",
                    "W/\"a\"",
                    "gzip",
                    "gzip;q=x, br",
                    "identity;q=0, *;q=0",
                    "chunked",
                    "100-continue",
                    "bytes=0-1",
                    "Sat, 29 Feb 2026 00:00:00 GMT",
                    "https://reader.example",
                    "null",
                    "GET",
                    "Basic YTpi",
                    "Bearer ",
                    "Bearer e30.e30.e30",
                    "127.0.0.1, [::1]:443",
                    "\u00ff\u00fe",
                    "a".repeat(3000),
                    "0",
                    "-1");

    private static final List<String> PARTS =
            List.of(
                    "%",
                    "%zz",
                    "%00",
                    "%ff",
                    "%F0%9F%98%80",
                    "%2f",
                    "%25",
                    "..",
                    ".",
                    ";",
                    "//",
                    "/",
                    "{",
                    "|",
                    "\\",
                    "'",
                    "\"",
                    "<",
                    "a",
                    "-1",
                    "9".repeat(30),
                    "true",
                    "=",
                    "&",
                    "&&",
                    "?",
                    "#",
                    "%26",
                    "[]",
                    "+",
                    ",",
                    "a".repeat(500),
                    "a".repeat(9000));

    /** What means something to whoever reads HTTP. */
    private static final List<String> TOKENS =
            List.of(
                    "\r\n",
                    "\n",
                    "\r",
                    "\r\n\r\n",
                    " ",
                    ":",
                    "\0",
                    "\u00ff",
                    " HTTP/1.0",
                    " HTTP/1.1",
                    " HTTP/2.0",
                    " HTTP/9",
                    "\r\nContent-Length: 5",
                    "\r\nContent-Length: -1",
                    "\r\nContent-Length: 99999999999999999999",
                    "\r\nTransfer-Encoding: chunked",
                    "\r\nTransfer-Encoding: xchunked",
                    "\r\nTransfer-Encoding : chunked",
                    "\r\n continued",
                    "\r\n: nameless",
                    "\r\nHost: other",
                    "\r\nExpect: 100-continue",
                    "\r\nUpgrade: h2c",
                    "zz\r\n",
                    "-1\r\n",
                    "5\r\nhello\r\n0\r\n\r\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "{",
                    "\"",
                    "%",
                    "h".repeat(20_000));

    private final RandomValues values;
    private final Random random;
    private final Library library;

    RandomRequests(Contract contract, Library library, Random random) {
        this.values = new RandomValues(contract.document(), random);
        this.library = library;
        this.random = random;
    }

    /** Parameters and a body as the contract describes them, more or less. */
    String generated(Operation operation) {
        return request(
                operation.method(),
                address(operation) + query(operation),
                headers(operation),
                body(operation));
    }

    /** A method, an address and headers that nobody would think of. */
    String odd(Operation operation) {
        var method = random.nextInt(4) == 0 ? values.one(METHODS) : operation.method();
        var target = new StringBuilder(address(operation));
        if (random.nextBoolean()) {
            target.append(query(operation));
        }
        if (random.nextInt(4) == 0) {
            target.insert(random.nextInt(target.length()) + 1, values.one(PARTS));
        }
        var headers = headers(operation);
        for (var i = random.nextInt(4); i >= 0; i--) {
            headers.add(values.one(HEADERS) + ": " + values.one(VALUES));
        }
        return request(method, target.toString(), headers, body(operation));
    }

    /** What was a request before some of its bytes became others, or never was one. */
    String raw(Operation operation) {
        if (random.nextInt(20) == 0) {
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            return latin(noise);
        }
        var request = random.nextBoolean() ? generated(operation) : odd(operation);
        for (var i = random.nextInt(3); i >= 0; i--) {
            request = mutated(request);
        }
        return request;
    }

    private String mutated(String request) {
        // Half of the time in the head, which is the smaller part.
        var length = random.nextBoolean() ? request.indexOf("\r\n\r\n") + 4 : request.length();
        var from = random.nextInt(Math.max(length, 1));
        var to = Math.min(request.length(), from + random.nextInt(20));
        var written =
                switch (random.nextInt(4)) {
                    case 0 -> "";
                    case 1 -> String.valueOf((char) random.nextInt(256));
                    case 2 -> request.substring(from, to).repeat(2);
                    default -> values.one(TOKENS);
                };
        return request.substring(0, from) + written + request.substring(to);
    }

    private String address(Operation operation) {
        var placeholders = operation.placeholders().size();
        return placeholders > 0 && random.nextInt(8) == 0
                ? library.address(operation, random.nextInt(placeholders), encoded(values.text()))
                : library.address(operation);
    }

    private String query(Operation operation) {
        return operation.parameters("query").entrySet().stream()
                .filter(parameter -> random.nextInt(3) == 0)
                .map(
                        parameter ->
                                parameter.getKey()
                                        + (operation.isFamily(parameter.getValue())
                                                ? "." + encoded(values.text())
                                                : "")
                                        + "="
                                        + encoded(text(parameter.getValue().path("schema"))))
                .collect(joining("&", "?", ""))
                .replaceFirst("^\\?$", "");
    }

    private String text(JsonNode schema) {
        var value = values.of(schema);
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private List<String> headers(Operation operation) {
        var headers = new ArrayList<String>();
        switch (random.nextInt(10)) {
            case 0 -> {}
            case 1 -> headers.add("Authorization: Bearer " + library.key("only write"));
            case 2 -> headers.add("Authorization: Bearer " + library.key("expired"));
            default ->
                    headers.add("Authorization: Bearer the-key-of-the-tests-and-of-nothing-else");
        }
        if (operation.promises(428) && random.nextInt(8) > 0) {
            headers.add("If-Match: " + (random.nextInt(8) == 0 ? "\"stale\"" : "*"));
        }
        if (operation.parameters("header").containsKey("Idempotency-Key") && random.nextBoolean()) {
            headers.add("Idempotency-Key: " + random.nextInt(50));
        }
        operation.bodyType().ifPresent(type -> headers.add("Content-Type: " + type));
        return headers;
    }

    private String body(Operation operation) {
        if (operation.bodyType().isEmpty()) {
            return "";
        }
        if (random.nextInt(3) == 0) {
            return latin(EveryOperation.text(operation).getBytes(UTF_8));
        }
        var content = operation.requestBody().orElseThrow().path("content");
        var value = values.of(content.path(operation.bodyType().orElseThrow()).path("schema"));
        var text = operation.bodyType().orElseThrow().endsWith("json");
        return latin((text ? value.toString() : value.asText()).getBytes(UTF_8));
    }

    private static String request(String method, String target, List<String> headers, String body) {
        var lines = new ArrayList<String>();
        lines.add(method + " " + target + " HTTP/1.1");
        lines.add("Host: localhost");
        lines.add("Connection: close");
        lines.addAll(headers);
        if (!body.isEmpty()) {
            lines.add("Content-Length: " + body.length());
        }
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    /** Bytes as text, one character each. */
    private static String latin(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }
}
