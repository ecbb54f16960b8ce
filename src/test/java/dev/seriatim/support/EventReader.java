package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Reads a stream of events, as a browser does. */
public final class EventReader implements AutoCloseable {

    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    /**
     * @param headers names and values by turns
     */
    public EventReader(String address, String... headers) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d%s"
                                                .formatted(RestAssured.port, address)))
                        .header("Accept", "text/event-stream")
                        .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        answer =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(answer.body(), UTF_8));
    }

    public int status() {
        return answer.statusCode();
    }

    /** What a header says; nothing, if it is not there. */
    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** What the next event tells; missing when the stream has ended. */
    public JsonNode next() throws IOException {
        var line = lines.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = lines.readLine();
        }
        return Json.json(line == null ? "" : line.substring("data:".length()));
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
