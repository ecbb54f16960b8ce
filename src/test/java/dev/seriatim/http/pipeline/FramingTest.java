package dev.seriatim.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Raw;
import dev.seriatim.support.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 9112 6: where a request ends, and what becomes of the connection if that is not certain. What
 * is read here is read until the server closes the connection.
 */
@QuarkusTest
class FramingTest extends RefusalTest {

    private static final String BODY = "{\"title\":\"a\",\"body\":\"\"}";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private String post(String headers, String body) throws IOException {
        return Raw.exchange(
                port,
                "POST /manage/v1/articles HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\n"
                        + headers
                        + "\r\n"
                        + body);
    }

    private String postWithKey(String headers, String body) throws IOException {
        return post(
                "Authorization: Bearer the-key-of-the-tests-and-of-nothing-else\r\n" + headers,
                body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: chunked;a=b",
                "Transfer-Encoding: \"chunked\""
            })
    void unknownTransferCodingIsRefusedAndTheConnectionClosed(String header) throws IOException {
        var length = "Content-Length: " + BODY.length();

        var answer = postWithKey(header + "\r\n" + length + "\r\n", BODY);

        assertThat(answer).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
            })
    void chunkedIsTheOnlyCodingAndAppliedOnce(String header) throws IOException {
        var chunk = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";

        var answer = postWithKey(header + "\r\n", chunk);

        assertThat(answer).startsWith("HTTP/1.1 400").containsOnlyOnce("HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "-1", "", "ffffffffffffffff", "5;\0", "5\r\nhellono chunk end"})
    void malformedChunkIsRefusedAndTheConnectionClosed(String chunk) throws IOException {
        var answer =
                postWithKey("Transfer-Encoding: chunked\r\n", "1\r\n{\r\n" + chunk + "\r\nx\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void requestInPlaceOfTheAnnouncedBodyIsNotTakenForIt() throws IOException {
        var next = "GET /v1/site HTTP/1.1\r\nHost: localhost\r\n\r\n";

        var answer = post("Expect: 100-continue\r\nContent-Length: 30\r\n", next);

        assertThat(answer)
                .startsWith("HTTP/1.1 401")
                .containsIgnoringCase("connection: close")
                .containsOnlyOnce("HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "413, POST, /v1/examples, 8000000, ''",
        "413, POST, /v1/examples, 8000000, close",
        "413, POST, /v1/examples, 20000000, ''",
        "413, POST, /v1/examples, 20000000, close",
        "401, POST, /manage/v1/articles, 8000000, ''",
        "401, POST, /manage/v1/articles, 8000000, close",
        "404, POST, /nowhere, 8000000, ''",
        "404, POST, /nowhere, 8000000, close",
        "405, DELETE, /v1/site, 8000000, close"
    })
    void answerIsReadByWhoeverSendsTheBodyAllTheSame(
            int status, String method, String path, int length, String connection)
            throws IOException {
        var head =
                "%s %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
                        .formatted(
                                method,
                                path,
                                length,
                                connection.isEmpty() ? "" : "Connection: close\r\n");

        var answer = Raw.answerAfterBody(port, head, length);

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json")
                .containsOnlyOnce("HTTP/1.1");
    }

    @Test
    void requestWithoutHostIsRefusedWithProblem() throws IOException {
        var answer = Raw.exchange(port, "GET /v1/site HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .containsIgnoringCase("x-request-id: ");
    }
}
