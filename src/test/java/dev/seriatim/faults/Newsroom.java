package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where editors write, each time at the next one of several nodes, and readers look at all of them.
 * Any answer but the expected one is a fault; while a release changes the schema, a refusal that
 * says when to ask again is none, and is asked again.
 */
final class Newsroom {

    private static final Duration HEARD = Duration.ofSeconds(5);
    private static final Duration MIGRATED = Duration.ofSeconds(60);

    private final List<Application> nodes;
    private final Runnable pace;
    private final boolean isWhileMigrating;
    private int writes;
    private boolean hasAskedAgain;

    private Newsroom(List<Application> nodes, Runnable pace, boolean isWhileMigrating) {
        this.nodes = nodes;
        this.pace = pace;
        this.isWhileMigrating = isWhileMigrating;
    }

    /**
     * @param pace comes back when it is time for the next request that writes
     */
    Newsroom(List<Application> nodes, Runnable pace) {
        this(nodes, pace, false);
    }

    /** Of one node, while another one changes the schema that both use. */
    static Newsroom whileMigrating(Application node) {
        return new Newsroom(List.of(node), () -> {}, true);
    }

    /** Something stored. */
    record Stored(String address, JsonNode content) {

        String at(String below) {
            return address + below;
        }

        String text(String field) {
            return content.get(field).asText();
        }
    }

    /** Makes something new in a collection. */
    Stored create(String collection, String json) {
        var once = UUID.randomUUID().toString();
        var headers = Map.of("Content-Type", "application/json", "Idempotency-Key", once);
        var made = write("POST", collection, headers, json);
        return new Stored(made.headers().firstValue("Location").orElseThrow(), content(made));
    }

    /** Sends a text in, once however often it is tried; the answer is whatever became of it. */
    JsonNode post(String path, String type, String text) {
        var once = UUID.randomUUID().toString();
        var headers = Map.of("Content-Type", type, "Idempotency-Key", once);
        return content(write("POST", path, headers, text));
    }

    /** Whether the last answer came after a refusal, of which nobody knows how far it had come. */
    boolean hasAskedAgain() {
        return hasAskedAgain;
    }

    /** Changes what nobody has changed since it was read, or something of it. */
    void change(String method, String path, Stored changed, String json) {
        var headers =
                json.isEmpty()
                        ? Map.of("If-Match", tag(changed))
                        : Map.of("If-Match", tag(changed), "Content-Type", "application/json");
        write(method, path, headers, json);
    }

    /** As {@link #change}, and takes it away. */
    void delete(String path, Stored changed) {
        change("DELETE", path, changed, "");
    }

    /** Takes away what never changes. */
    void revoke(Stored stored) {
        write("DELETE", stored.address, Map.of(), "");
    }

    private HttpResponse<String> write(
            String method, String path, Map<String, String> headers, String body) {
        pace.run();
        var answer = answered(next(), method, path, headers, body);
        writes++;
        return answer;
    }

    /** What is stored there, as a node knows it that has not written last. */
    Stored read(String address) {
        return new Stored(address, content(answered(next(), "GET", address, Map.of(), "")));
    }

    /** The tag that it has now. */
    String tag(Stored stored) {
        var read = answered(next(), "GET", stored.address, Map.of(), "");
        return read.headers().firstValue("ETag").orElseThrow();
    }

    private Application next() {
        return nodes.get(writes % nodes.size());
    }

    private HttpResponse<String> answered(
            Application node,
            String method,
            String path,
            Map<String, String> headers,
            String body) {
        var answer = send(node, method, path, headers, body);
        assertThat(answer.statusCode())
                .as(() -> "%s %s %s: %s".formatted(method, path, body, answer.body()))
                .isBetween(200, 299);
        return answer;
    }

    private HttpResponse<String> send(
            Application node,
            String method,
            String path,
            Map<String, String> headers,
            String body) {
        var start = System.nanoTime();
        var answer = node.send(method, path, headers, body).orElseThrow();
        hasAskedAgain = false;
        while (isToBeAskedAgain(answer) && System.nanoTime() - start < MIGRATED.toNanos()) {
            answer = node.send(method, path, headers, body).orElseThrow();
            hasAskedAgain = true;
        }
        return answer;
    }

    private boolean isToBeAskedAgain(HttpResponse<String> answer) {
        return isWhileMigrating
                && answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    /** Comes back when each node shows this text there. */
    void seen(String path, String text) throws Exception {
        until(path, Map.of(), 200, text);
    }

    /** Comes back when no node shows anything there. */
    void gone(String path) throws Exception {
        until(path, Map.of(), 404, "");
    }

    /** Comes back when each node answers so. */
    void until(String path, Map<String, String> headers, int status, String text) throws Exception {
        for (var node : nodes) {
            Patience.until(
                    "%d with %s at %s".formatted(status, text, path),
                    isWhileMigrating ? MIGRATED : HEARD,
                    () -> {
                        var answer = send(node, "GET", path, headers, "");
                        assertThat(answer.statusCode()).as(path + answer.body()).isLessThan(500);
                        return answer.statusCode() == status && answer.body().contains(text);
                    });
        }
    }

    private static JsonNode content(HttpResponse<String> answer) {
        return Json.json(answer.body());
    }
}
