package dev.seriatim.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractFilterTest {

    private static final Contract ECHO =
            Contract.parse(
                    """
            openapi: 3.1.1
            paths:
              /echo:
                post:
                  operationId: echo
                  requestBody:
                    content: { application/json: { schema: { $ref: '#/components/schemas/Word' } } }
                  responses:
                    '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Word' } } } }
            components:
              schemas:
                Word: { type: object, additionalProperties: false, properties: { word: { type: string } } }
            """);

    @TempDir private Path folder;

    private HttpServer server;
    private Sightings sightings;

    @BeforeEach
    void startServerThatAnswersWithWhatItGets() throws IOException {
        sightings = new Sightings(folder.resolve("seen.txt"));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body = exchange.getRequestBody().readAllBytes();
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(
                            exchange.getRequestURI().getPath().equals("/echo") ? 200 : 202,
                            body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void documentedExchangePassesAndIsRemembered() {
        var word = request("{\"word\": \"patience\"}").post("/echo").path("word");

        assertThat(word).isEqualTo("patience");
        assertThat(sightings.all()).containsExactly(new Sighting("echo", 200));
    }

    @Test
    void undocumentedExchangeFailsAndIsForgotten() {
        var request = request("{\"wort\": \"Geduld\"}");

        assertThatThrownBy(() -> request.post("/echo"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("POST http://localhost")
                .hasMessageContaining("- body ")
                .hasMessageContaining("- it took a request body that does not match")
                .hasMessageContaining("wort");
        assertThat(sightings.all()).isEmpty();
    }

    @Test
    void unknownPathFails() {
        var request = request("{}");

        assertThatThrownBy(() -> request.post("/shout"))
                .hasMessageContaining("the contract knows no POST /shout");
    }

    @Test
    void sightingsOfOtherProcessesCount() {
        var elsewhere = new Sightings(folder.resolve("seen.txt"));

        elsewhere.add(new Sighting("echo", 200));
        sightings.add(new Sighting("echo", 404));

        assertThat(sightings.all())
                .containsExactly(new Sighting("echo", 200), new Sighting("echo", 404));
    }

    private RequestSpecification request(String body) {
        return given().noFilters()
                .filter(new ContractFilter(new ContractCheck(ECHO, sightings)))
                .port(server.getAddress().getPort())
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8));
    }
}
