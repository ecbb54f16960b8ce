package dev.seriatim.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whoever follows has in the end what the lists have, whatever several editors do at once and
 * whatever comes and goes by itself.
 */
@QuarkusTest
class MirrorTest extends DeliveryTest {

    private static final String FEED = "/v1/changes";
    private static final int EDITORS = 4;
    private static final int DEEDS = 25;
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void followersHaveWhatTheListsHave() throws Exception {
        String since = reader().get(FEED).path("next");
        var polling = new Mirror();
        var streamed = new Mirror();
        var follower = Executors.newSingleThreadExecutor();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d%s?since=%s"
                                                .formatted(RestAssured.port, FEED, since)))
                        .header("Accept", "text/event-stream")
                        .build();
        var stream =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
        try (stream) {
            var unused =
                    follower.submit(
                            () ->
                                    streamed.follow(
                                            new BufferedReader(
                                                    new InputStreamReader(stream, UTF_8))));
            List<Callable<Integer>> editors =
                    IntStream.range(0, EDITORS)
                            .<Callable<Integer>>mapToObj(each -> () -> edit(each))
                            .toList();
            AtOnce.all(editors);

            var place = new String[] {since};
            Patience.until(
                    "both have what the list has",
                    SOON,
                    () -> {
                        place[0] = polling.poll(place[0]);
                        var listed = listed();
                        return polling.slugs().equals(listed) && streamed.slugs().equals(listed);
                    });
        } finally {
            follower.shutdownNow();
        }
        assertThat(streamed.positions()).isNotEmpty().isEqualTo(polling.positions());
    }

    private static int edit(int editor) {
        var random = new Random(editor);
        var articles = new ArrayList<Response>();
        for (int i = 0; i < 4; i++) {
            articles.add(draft("Piece %d of %d".formatted(i, editor), "See [[Piece 1 of 0]]."));
        }
        for (int deed = 0; deed < DEEDS; deed++) {
            var article = editor().get(address(articles.get(random.nextInt(articles.size()))));
            switch (random.nextInt(5)) {
                case 0, 1 -> publication(article, Map.of());
                case 2 -> publication(article, Map.of("publishAt", soon(random)));
                case 3 -> publication(article, Map.of("unpublishAt", soon(random)));
                default ->
                        editor(article).delete(address(article) + "/publication?acknowledge=true");
            }
        }
        return DEEDS;
    }

    // What stands against it is refused, and that is as good.
    private static void publication(Response article, Map<String, ?> times) {
        editor(article).body(times).put(address(article) + "/publication");
    }

    private static String soon(Random random) {
        return Instant.now().plusMillis(200 + random.nextInt(1500)).toString();
    }

    private static Set<String> listed() {
        return new TreeSet<>(
                read("/v1/articles?limit=100&fields=slug").<List<String>>path("items.slug"));
    }

    /** What a follower has. */
    private static final class Mirror {

        private final Map<String, String> slugs = new TreeMap<>();
        private final Set<String> positions = new HashSet<>();

        String poll(String since) {
            var page = Json.json(read(FEED + "?limit=10&since=" + since));
            page.path("items").forEach(this::take);
            return page.path("next").asText();
        }

        Void follow(BufferedReader lines) throws IOException {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    take(Json.json(line.substring("data:".length())));
                }
            }
            return null;
        }

        private synchronized void take(JsonNode change) {
            assertThat(positions.add(change.path("position").asText())).isTrue();
            if (!change.path("kind").asText().equals("article")) {
                return;
            }
            if (change.path("type").asText().equals("removed")) {
                slugs.remove(change.path("id").asText());
            } else {
                slugs.put(change.path("id").asText(), change.path("slug").asText());
            }
        }

        synchronized Set<String> slugs() {
            return new TreeSet<>(slugs.values());
        }

        synchronized Set<String> positions() {
            return Set.copyOf(positions);
        }
    }
}
