package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.support.Contract;
import dev.seriatim.support.Operation;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the sample library is complete, and that the contract's examples fit it. */
@QuarkusTest
class SampleExamplesTest extends ImportTest {

    private static final String WEBHOOKS = "/manage/v1/webhooks";
    private static final String ARTICLES = "/manage/v1/articles";

    @Inject SampleLibrary sample;

    @BeforeEach
    void loadTheSample() {
        load();
    }

    private void load() {
        sample.load(new StartupEvent(), new String[] {"--sample"});
    }

    static Stream<Arguments> bodies() {
        return operations()
                .filter(operation -> operation.requestBody().isPresent())
                .flatMap(
                        operation ->
                                operation.exampleBodies().stream()
                                        .map(example -> Arguments.of(operation, example)));
    }

    // A former slug is what nothing has had time to have.
    static Stream<Operation> readingByName() {
        return operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.placeholders().contains("slug"));
    }

    private static Stream<Operation> operations() {
        return Contract.ofTheProject().operations().stream();
    }

    @Test
    void everyArticleHasAnAuthorTopicsAndAPicture() {
        var list = reader().get("/v1/articles?limit=100");

        list.then()
                .body("items", hasSize(12))
                .body("items.authors", everyItem(hasSize(1)))
                .body("items.topics", everyItem(not(hasSize(0))))
                .body("items.cover.alt", everyItem(notNullValue()));
        reader().get("/v1/authors")
                .then()
                .body("items.bio", everyItem(notNullValue()))
                .body("items.picture.alt", everyItem(notNullValue()));
        reader().get("/v1/topics").then().body("items.description", everyItem(notNullValue()));
        reader().get("/v1/series")
                .then()
                .body("items.description", everyItem(notNullValue()))
                .body("items.total", contains(4, 4, 4));
    }

    @Test
    void whatIsThereIsLeftAsItIs() {
        var bench = editor().get(ARTICLES + "?q=a-bench-is-enough").path("items[0].id");
        var read = editor().get(ARTICLES + "/" + bench);
        editor(read)
                .contentType("application/merge-patch+json")
                .body("{ \"topics\": [] }")
                .patch(ARTICLES + "/" + bench);

        load();

        editor().get(ARTICLES + "/" + bench).then().body("topics", hasSize(0));
        editor().get(ARTICLES + "?total=true").then().body("total", equalTo(12));
    }

    @ParameterizedTest
    @MethodSource("readingByName")
    void whatTheExamplesNameIsThere(Operation operation) {
        var slug = operation.parameters("path").get("slug").get("example").textValue();
        var asking = operation.isOpen() ? reader() : editor();

        asking.get(operation.template().replace("{slug}", slug)).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyExampleOfABodyIsTaken(Operation operation, JsonNode example) {
        draft("A Page", "It was white.");
        draft("Another Page", "It was white, too.");
        editor().body(Map.of("name", "Nobody", "url", "http://127.0.0.1:9/", "paused", true))
                .post(WEBHOOKS);

        var answer =
                editor().header("If-Match", "*")
                        .contentType(operation.bodyType().orElseThrow())
                        .body(ofThisLibrary(example))
                        .request(operation.method(), address(operation));

        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 202);
    }

    /** Ids and tags are each library's own. */
    private static String ofThisLibrary(JsonNode example) {
        var text = example.isTextual() ? example.textValue() : example.toString();
        for (var index = 0; index < example.path("items").size(); index++) {
            var item = example.path("items").get(index);
            if (item.has("etag")) {
                text = text.replace(item.get("etag").toString(), "\"*\"");
                text = text.replace(item.get("articleId").textValue(), id(ARTICLES, index));
            }
        }
        return text;
    }

    private static String address(Operation operation) {
        var address = operation.template();
        for (var parameter : operation.parameters("path").entrySet()) {
            var collection =
                    Stream.of("/manage/v1/series", WEBHOOKS)
                            .filter(operation.template()::startsWith)
                            .findFirst()
                            .orElse(ARTICLES);
            var value =
                    parameter.getKey().equals("slug")
                            ? parameter.getValue().get("example").textValue()
                            : operation.template().startsWith(IMPORTS)
                                    ? rehearsed()
                                    : id(collection, 0);
            address = address.replace("{" + parameter.getKey() + "}", value);
        }
        return address;
    }

    /** The id of a dry run that would make those whom the examples correct. */
    private static String rehearsed() {
        editor().body(Map.of("name", "Jane Doe")).post("/manage/v1/authors");
        var page = "---\ntitle: A Page\nauthor: J. Doe\ntags: [Uncategorised]\n---\nIt was white.";
        return imported("format=markdown&dryRun=true", Map.of("page.md", page)).path("id");
    }

    private static String id(String collection, int index) {
        return editor().get(collection).path("items[" + index + "].id");
    }
}
