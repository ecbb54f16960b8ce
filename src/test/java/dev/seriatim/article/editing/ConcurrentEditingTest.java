package dev.seriatim.article.editing;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentEditingTest extends DeliveryTest {

    private static final int CROWD = 32;
    private static final int EDITORS = 8;

    @Test
    void noEditOfADraftIsLost() throws SQLException {
        var article = draft("Guest Book", "Names:");

        var tags = all(CROWD, i -> signs(address(article), i));

        var kept = managed(address(article));
        assertThat(kept.<String>path("body").lines().skip(1))
                .containsExactlyInAnyOrderElementsOf(guests(CROWD));
        assertThat(tags).contains(kept.getHeader("ETag")).doesNotHaveDuplicates();
        assertThat(events("article.revised", article)).isEqualTo(CROWD);
        kept.then().body("version", equalTo(1));
    }

    @Test
    void whatManyRevokeAtOnceIsRevokedOnce() {
        var tokens = address(draft("Guest Book", "Names:")) + "/preview-tokens";
        var token = tokens + "/" + editor().body("{}").post(tokens).path("id");
        var keys = "/manage/v1/api-keys";
        var draft = Map.of("name", "Once", "scopes", List.of("read"));
        var key = keys + "/" + editor().body(draft).post(keys).path("id");

        for (var revoked : List.of(token, key)) {
            assertThat(all(EDITORS, i -> editor().delete(revoked).statusCode()))
                    .containsOnlyOnce(204)
                    .containsOnly(204, 404);
        }
    }

    @Test
    void noEditOverAPublishedArticleIsLostNorSeen() throws SQLException {
        var article = published("Guest Book", "Names:");

        everyEditor(i -> signs(address(article), i));

        var kept = managed(address(article));
        assertThat(kept.<String>path("body").lines().skip(1))
                .containsExactlyInAnyOrderElementsOf(guests(EDITORS));
        assertThat(events("article.revised", article)).isEqualTo(EDITORS);
        kept.then()
                .body("version", equalTo(2))
                .body("publishedVersion", equalTo(1))
                .body("changed", equalTo(true));
        read(page(article)).then().body("body.content", equalTo("<p>Names:</p>"));
    }

    @Test
    void noLinkAddedToAListOfLinksIsLost() {
        var article = draft("Guest Book", "Names:");
        var address = address(article) + "/related";

        everyEditor(i -> adds(address, address, "items", i));

        assertThat(managed(address).<List<String>>path("items.title"))
                .containsExactlyInAnyOrderElementsOf(guests(EDITORS));
    }

    @Test
    void noPartAddedToASeriesIsLost() throws SQLException {
        var series = editor().body(Map.of("title", "Visits")).post("/manage/v1/series");
        var address = series((Object) series.path("id"));

        all(CROWD, i -> adds(address, address + "/parts", "parts", i));

        var kept = managed(address);
        assertThat(kept.<List<String>>path("parts.title"))
                .containsExactlyInAnyOrderElementsOf(guests(CROWD));
        assertThat(kept.<List<Integer>>path("parts.position"))
                .isEqualTo(IntStream.rangeClosed(1, CROWD).boxed().toList());
        assertThat(events("series.arranged", series)).isEqualTo(CROWD);
    }

    @Test
    void articlesOfOneTitleGetSlugsOfTheirOwn() {
        var slugs =
                everyEditor(i -> draft("Guest Book", "Copy " + i)).stream()
                        .map(article -> article.<String>path("slug"))
                        .toList();

        assertThat(slugs)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, EDITORS)
                                .mapToObj(i -> i == 1 ? "guest-book" : "guest-book-" + i)
                                .toList());
    }

    @Test
    void newAuthorsAndTopicsNamedByManyInAnyOrderAreMadeOnce() throws SQLException {
        var rounds = 8;

        for (var round = 0; round < rounds; round++) {
            var names = guestsOf(round);
            var backwards = names.stream().sorted(reverseOrder()).toList();
            everyEditor(i -> i % 2 == 0 ? naming(names, backwards) : naming(backwards, names));
        }

        var made = rounds * EDITORS;
        for (var list : List.of("authors", "topics")) {
            managed("/manage/v1/" + list + "?total=true").then().body("total", equalTo(made));
        }
        assertThat(events("author.created")).isEqualTo(made);
        assertThat(events("topic.created")).isEqualTo(made);
    }

    @Test
    void articlesThatLinkToEachOtherComeAndGoWithoutGettingInEachOthersWay() {
        var articles =
                List.of(
                        published(linking("Question", "Answer")),
                        published(linking("Answer", "Question")));

        var answers =
                everyEditor(
                                i ->
                                        i % 4 == 3
                                                ? reads(articles.get(i / 4 % 2))
                                                : comesAndGoes(articles.get(i % 2)))
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(Set.of(200, 404)).containsAll(answers);
        articles.forEach(article -> publish(managed(address(article))));
        read("/v1/articles/question").then().body("related[0].slug", equalTo("answer"));
        read("/v1/articles/answer").then().body("related[0].slug", equalTo("question"));
    }

    private static <T> List<T> everyEditor(IntFunction<T> deed) {
        return all(EDITORS, deed);
    }

    private static <T> List<T> all(int editors, IntFunction<T> deed) {
        return AtOnce.all(
                IntStream.range(0, editors)
                        .<Callable<T>>mapToObj(i -> () -> deed.apply(i))
                        .toList());
    }

    private static List<String> guests(int count) {
        return IntStream.range(0, count).mapToObj(ConcurrentEditingTest::guest).toList();
    }

    private static List<String> guestsOf(int round) {
        return guests(EDITORS).stream()
                .map(guest -> guest + " of round " + round)
                .sorted()
                .toList();
    }

    private static Response naming(List<String> authors, List<String> topics) {
        return draft(Map.of("title", "Visit", "body", "", "authors", authors, "topics", topics));
    }

    private static String guest(int number) {
        return "Guest " + number;
    }

    private static String signs(String address, int number) {
        return untilItHolds(
                address,
                address,
                read ->
                        Map.of(
                                "title",
                                "Guest Book",
                                "body",
                                Json.field(read, "/body") + "\n" + guest(number)));
    }

    private static String adds(String source, String target, String field, int number) {
        return untilItHolds(
                source,
                target,
                read ->
                        Map.of(
                                field,
                                Stream.concat(
                                                read.<List<String>>path(field + ".title").stream(),
                                                Stream.of(guest(number)))
                                        .map(title -> Map.of("title", title))
                                        .toList()));
    }

    private static String untilItHolds(
            String source, String target, Function<Response, Map<String, ?>> change) {
        while (true) {
            var read = managed(source);
            var answer = editor(read).body(change.apply(read)).put(target);
            if (answer.statusCode() != 412) {
                answer.then().statusCode(200);
                return answer.getHeader("ETag");
            }
        }
    }

    private static Map<String, ?> linking(String title, String target) {
        return Map.of("title", title, "body", "Here.", "related", titles(target));
    }

    private static List<Integer> comesAndGoes(Response article) {
        var publication = address(article) + "/publication";
        var answers = new ArrayList<Integer>();
        for (var turn = 0; turn < 5; turn++) {
            answers.add(whateverItIs().delete(publication + "?acknowledge=true").statusCode());
            answers.add(whateverItIs().body("{}").put(publication).statusCode());
        }
        return answers;
    }

    private static List<Integer> reads(Response article) {
        return IntStream.range(0, 10)
                .mapToObj(i -> reader().get(page(article)).statusCode())
                .toList();
    }

    private static RequestSpecification whateverItIs() {
        return editor().header("If-Match", "*");
    }

    private long events(String type, Response subject) throws SQLException {
        return count(
                "type = '"
                        + type
                        + "' and subject_id = '"
                        + UUID.fromString(subject.path("id"))
                        + "'");
    }

    private long events(String type) throws SQLException {
        return count("type = '" + type + "'");
    }

    private long count(String condition) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from event where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
