package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No answer goes on telling a name that has changed in one of its languages. */
@QuarkusTest
class StaleNamesTest extends DeliveryTest {

    private static final List<String> ADDRESSES =
            List.of(
                    "/v1/articles/zaun",
                    "/v1/articles/fence",
                    "/v1/articles/zaun/related",
                    "/v1/articles?sort=title",
                    "/v1/articles?fields=series,title",
                    "/v1/series/fences",
                    "/v1/series/zaeune",
                    "/v1/series/fences?language=fr",
                    "/v1/series?language=de",
                    "/v1/series?language=fr&fallback=none",
                    "/v1/topics/neighbours",
                    "/v1/topics/nachbarn",
                    "/v1/topics/neighbours?language=fr&fallback=none",
                    "/v1/topics/voisins",
                    "/v1/topics?language=de",
                    "/v1/authors/ines-hollowell?language=de",
                    "/v1/authors?language=de",
                    "/v1/site?language=de",
                    "/v1/redirects",
                    "/v1/lookup?url=/v1/topics/nachbarn",
                    "/v1/lookup?url=/v1/series/zaeune");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    topics/neighbours | {'de': {'name': 'Nebenan'}}            | articles, topics/
                    topics/neighbours | {'de': {'slug': 'nebenan'}}            | articles, topics/, redirects, lookup
                    topics/neighbours | {'de': {'description': 'Dort.'}}       | topics/
                    topics/neighbours | {'de': null}                           | articles, topics/, redirects, lookup
                    topics/neighbours | {'fr': {'name': 'Voisins'}}            | topics/
                    topics/neighbours | {'de-AT': {'name': 'Nachbarn vorn'}}   | articles, topics/
                    authors/ines-hollowell | {'de': {'name': 'I. Hollowell'}}  | articles, authors
                    authors/ines-hollowell | {'de': {'bio': 'Tippt.'}}         | articles/zaun, authors
                    authors/ines-hollowell | {'de': null}                      | articles/zaun, authors
                    series/ID         | {'de': {'title': 'Alle Zäune'}}        | articles, series
                    series/ID         | {'de': {'slug': 'alle-zaeune'}}        | articles, series, redirects, lookup
                    series/ID         | {'de': null}                           | articles, series, redirects, lookup
                    series/ID         | {'fr': {'title': 'Clôtures'}}          | series
                    site              | {'de': {'name': 'Laterne'}}            | site
                    """)
    void whatIsToldIsWhatIsSaidNow(String changed, String translations, String showing)
            throws SQLException {
        library();
        var address =
                "/manage/v1/" + changed.replace("ID", read("/v1/series/fences").<String>path("id"));
        var before = everything();
        assertThat(everything()).isEqualTo(before);
        var tags = tags();

        editor(editor().get(address))
                .body("{'translations': %s}".formatted(translations).replace('\'', '"'))
                .patch(address)
                .then()
                .statusCode(200);

        var after = everything();
        forgetAnswers();
        assertThat(after).isEqualTo(everything());
        var moved = new TreeSet<String>();
        after.forEach(
                (shown, answer) -> {
                    if (!answer.equals(before.get(shown))) {
                        moved.add(shown);
                    }
                });
        // What the event names is dropped on every node, and by every cache in front.
        var touched = touched();
        assertThat(moved).allMatch(shown -> touched.stream().anyMatch(tags.get(shown)::contains));
        for (var part : showing.split(", ")) {
            assertThat(moved).as(part).anyMatch(shown -> shown.contains(part));
        }
        assertThat(moved.contains("/v1/site?language=de")).isEqualTo(changed.equals("site"));
    }

    private static Map<String, String> everything() {
        var answers = new TreeMap<String, String>();
        for (var address : ADDRESSES) {
            var answer = reader().redirects().follow(false).get(address);
            answers.put(
                    address,
                    String.join(
                            " ",
                            answer.getStatusLine(),
                            answer.getHeader("ETag"),
                            answer.getHeader("Location"),
                            answer.getHeader("Content-Language"),
                            answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "")));
        }
        return answers;
    }

    private static Map<String, List<String>> tags() {
        return ADDRESSES.stream()
                .collect(
                        Collectors.toMap(
                                address -> address,
                                address ->
                                        List.of(
                                                reader().redirects()
                                                        .follow(false)
                                                        .get(address)
                                                        .getHeader("Cache-Tag")
                                                        .split(","))));
    }

    private List<String> touched() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows =
                        query.executeQuery(
                                "select array_to_string(tags, ',') from event order by id desc limit 1")) {
            rows.next();
            return List.of(rows.getString(1).split(","));
        }
    }

    private static void library() {
        post(
                "topics",
                Map.of(
                        "name",
                        "Neighbours",
                        "translations",
                        Map.of("de", Map.of("name", "Nachbarn"))));
        post(
                "authors",
                Map.of(
                        "name",
                        "Ines Hollowell",
                        "translations",
                        Map.of("de", Map.of("bio", "Schreibt."))));
        published(article("Zaun", "de-AT"));
        published(article("Fence", "en"));
        arrange(
                post(
                        "series",
                        Map.of(
                                "title",
                                "Fences",
                                "translations",
                                Map.of("de", Map.of("title", "Zäune", "slug", "zaeune")))),
                "Zaun",
                "Fence");
        replace("/manage/v1/site", Map.of("name", "Lantern"));
    }

    private static Response post(String kind, Map<String, ?> draft) {
        var made = editor().body(draft).post("/manage/v1/" + kind);
        made.then().statusCode(201);
        return made;
    }

    private static Map<String, ?> article(String title, String language) {
        return Map.of(
                "title",
                title,
                "language",
                language,
                "body",
                "High.",
                "authors",
                List.of("Ines Hollowell"),
                "topics",
                List.of("Neighbours"));
    }
}
