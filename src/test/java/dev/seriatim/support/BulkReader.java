package dev.seriatim.support;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A frontend that reads thousands of answers, each of which is held against the contract, too. What
 * REST Assured does about a request takes several times as long as most answers do, and so does
 * what {@code java.net.http} does about its threads.
 */
public final class BulkReader {

    private static final int PATIENCE = 30_000;

    private BulkReader() {}

    /**
     * The answer to a GET; where it says to go, nobody goes.
     *
     * @param address path and query, encoded as they are to be sent
     */
    public static Response get(String address) {
        try {
            var uri = URI.create("http://localhost:" + RestAssured.port + address);
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "*/*");
            connection.setReadTimeout(PATIENCE);
            var answer = answer(connection);
            ContractCheck.OF_THE_PROJECT.check(Exchange.of("GET", uri, Map.of(), "", answer));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(address, e);
        }
    }

    private static Response answer(HttpURLConnection connection) throws IOException {
        var status = connection.getResponseCode();
        // The headers, which hold the type as well, take the place of what it adds to them.
        return new ResponseBuilder()
                .setStatusCode(status)
                .setStatusLine(connection.getHeaderField(0))
                .setContentType(Objects.requireNonNullElse(connection.getContentType(), ""))
                .setHeaders(new Headers(headers(connection)))
                .setBody(body(connection, status))
                .build();
    }

    private static byte[] body(HttpURLConnection connection, int status) throws IOException {
        try (var stream =
                status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        }
    }

    /** All but the status line, which has no name there. */
    private static List<Header> headers(HttpURLConnection connection) {
        return connection.getHeaderFields().entrySet().stream()
                .filter(header -> header.getKey() != null)
                .flatMap(
                        header ->
                                header.getValue().stream()
                                        .map(value -> new Header(header.getKey(), value)))
                .toList();
    }
}
