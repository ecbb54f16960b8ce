package dev.seriatim.article.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are the same only if a reader would say so, and a slug never stands for a name. */
@QuarkusTest
class NamesTest extends DeliveryTest {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Each pair is spelt alike in Latin letters, or in none. */
    private static final String PAIRS =
            """
            事实, 实施
            ספר, שפר
            كتب, كَتَّب
            ข่าว, ข้าว
            Má, Ma
            José, Jose
            C++, C#
            🎉, 🎈
            ភាសា, ទន្លេ
            """;

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void titlesThatSoundAlikeAreTwoArticlesAndLinksLeadToTheRightOne(String one, String other) {
        var first = published(one, "The first.");
        var second = published(other, "The second.");
        var links = published(Map.of("title", "L", "body", "", "related", titles(other, one)));

        read(page(links)).then().body("related.title", contains(other, one));
        read(page(links) + "/related")
                .then()
                .body("items.slug", contains(slug(second), slug(first)));
        assertThat(slug(first)).matches(SLUG).doesNotContain("untitled").isNotEqualTo(slug(second));
        assertThat(slug(second)).matches(SLUG).doesNotContain("untitled");
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void filesWhoseTitlesSoundAlikeAreTwoArticles(String one, String other) {
        var files = List.of(imported(one), imported(other), imported(one));

        assertThat(files)
                .extracting(file -> file.<String>path("items[0].outcome"))
                .containsExactly("created", "created", "unchanged");
        assertThat(all("/v1/articles?limit=1", "title")).containsExactlyInAnyOrder(one, other);
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void authorsAndTopicsThatSoundAlikeAreTwo(String one, String other) {
        var article = publish(named("Both", List.of(one, other), List.of(other, one)));

        read(page(article))
                .then()
                .body("authors.name", contains(one, other))
                .body("topics.name", contains(other, one));
        named("Again", List.of(other), List.of(one))
                .then()
                .body("authors", contains(article.<Object>path("authors[1]")))
                .body("topics", contains(article.<Object>path("topics[1]")));
        assertThat(article.<List<String>>path("topics"))
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches(SLUG) && !slug.contains("untitled"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = PAIRS)
    void seriesWhoseTitlesSoundAlikeAreTwo(String one, String other) {
        importedInto(one, "Prologue");
        importedInto(other, "Preface");
        importedInto(one, "Epilogue");

        managed("/manage/v1/series").then().body("items.title", hasSize(2));
        var series = managed("/manage/v1/series").<List<Map<String, Object>>>path("items");
        assertThat(series)
                .extracting(found -> ((List<?>) found.get("parts")).size())
                .containsExactlyInAnyOrder(2, 1);
        assertThat(series)
                .allMatch(found -> found.get("slug").toString().matches(SLUG))
                .noneMatch(found -> found.get("slug").toString().contains("untitled"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE “QUIET” YEAR — 2",
                "the 'quiet' year – 2",
                "The «Quiet» Year−2",
                "The \u201eQuiet\u201c  Year\u00a0-\u00a02",
                "The \"Qui\u00adet\" Year\u200b - 2",
                "Ｔｈｅ \"Ｑｕｉｅｔ\" Ｙｅａｒ - ２"
            })
    void namesThatDifferInFormAloneAreOne(String typed) {
        var name = "The \"Quiet\" Year - 2";
        var article = publish(named(name, List.of(name), List.of(name)));

        named("Other", List.of(typed, name), List.of(typed))
                .then()
                .body("authors", contains("the-quiet-year-2"))
                .body("topics", contains("the-quiet-year-2"));
        var links = published(Map.of("title", "L", "body", "", "related", titles(typed)));
        read(page(links)).then().body("related.slug", contains(slug(article)));
    }

    @Test
    void softHyphensAreNoPartOfANameOrSlug() {
        var ship =
                published(
                        "Donau\u00addampf\u00adschiff", "Das Donau\u00addampf\u00adschiff fährt.");
        var links =
                published(Map.of("title", "L", "body", "", "related", titles("Donaudampfschiff")));

        assertThat(slug(ship)).isEqualTo("donaudampfschiff");
        read(page(links)).then().body("related.slug", contains("donaudampfschiff"));
    }

    @Test
    void authorAndTopicAreFoundByNameWhateverTheirSlugs() {
        made("authors", "Jane Doe", "jd");
        made("topics", "C++", "cpp");

        named("By Name", List.of("jane  DOE"), List.of("Ｃ＋＋"))
                .then()
                .body("authors", contains("jd"))
                .body("topics", contains("cpp"));
        named("By Slug", List.of(" jd\n"), List.of("cpp"))
                .then()
                .body("authors", contains("jd"))
                .body("topics", contains("cpp"));
        managed("/manage/v1/authors").then().body("items.slug", contains("jd"));
    }

    @Test
    void slugNeverStandsForAName() {
        made("topics", "Confidence", "trust");

        named("T", List.of(), List.of("trust")).then().body("topics", contains("trust"));
        named("U", List.of(), List.of("Trust")).then().body("topics", contains("trust-2"));
        named("V", List.of(), List.of("trust")).then().body("topics", contains("trust-2"));
    }

    @ParameterizedTest
    @CsvSource({"Zoë, zoe", "C++, c", "100%, 100", "résumé, resume"})
    void nameIsMeantBeforeASlugThatLooksLikeIt(String one, String other) {
        for (var kind : List.of("authors", "topics")) {
            made(kind, one, other);
            made(kind, other, other + "-2");
        }

        named("A", List.of(other), List.of(other))
                .then()
                .body("authors", contains(other + "-2"))
                .body("topics", contains(other + "-2"));
        named("B", List.of(one), List.of(one))
                .then()
                .body("authors", contains(other))
                .body("topics", contains(other));
    }

    @Test
    void slugThatWasReadAndIsSentBackMeansWhatItMeant() {
        var article = publish(named("A", List.of("Zoë"), List.of("Exposé")));
        made("authors", "zoe", "zoe-2");
        made("topics", "expose", "expose-2");
        var path = "/manage/v1/articles/" + article.path("id");
        var sent = Map.of("title", "A", "body", "B", "authors", List.of("zoe", "zoe-2"));

        editor(managed(path))
                .body(sent)
                .put(path)
                .then()
                .statusCode(200)
                .body("authors", contains("zoe", "zoe-2"))
                .body("topics", hasSize(0));
        editor(managed(path))
                .post(path + "/versions/1/restoration")
                .then()
                .statusCode(200)
                .body("authors", contains("zoe"))
                .body("topics", contains("expose"));
    }

    @Test
    void whoHasANameIsMeantBeforeWhoOnceHadIt() {
        var renamed = made("authors", "J. Smith", "smith");
        editor(renamed).body(Map.of("name", "Joan Smith")).put("/manage/v1/authors/smith");

        named("A", List.of("J. Smith"), List.of()).then().body("authors", contains("smith"));
        named("B", List.of("Joan Smith"), List.of()).then().body("authors", contains("smith"));
        made("authors", "J. Smith", "another");
        named("C", List.of("J. Smith"), List.of()).then().body("authors", contains("another"));
    }

    @Test
    void oldestOfOneNameIsMeant() {
        made("topics", "Rest", "first");
        made("topics", "REST", "second");

        named("A", List.of(), List.of("Rest")).then().body("topics", contains("first"));
    }

    @Test
    void seriesIsFoundUnderItsFormerTitle() {
        importedInto("Up and Down", "Prologue");
        var series = managed("/manage/v1/series");
        replace(series(series.path("items[0].id")), Map.of("title", "Stairs"));

        importedInto("Up and Down", "Epilogue");
        importedInto("STAIRS", "Coda");

        managed("/manage/v1/series").then().body("items.parts", contains(hasSize(3)));
    }

    @Test
    void newNamesUsedAtOnceAreMadeOnce() {
        var names = List.of("Ada", "事实", "实施", "🎉");
        var answers =
                AtOnce.all(
                        IntStream.range(0, 8)
                                .mapToObj(
                                        number -> {
                                            var order = new ArrayList<>(names);
                                            Collections.rotate(order, number);
                                            return (Callable<Response>)
                                                    () -> attempt("N" + number, order);
                                        })
                                .toList());

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        for (var kind : List.of("authors", "topics")) {
            managed("/manage/v1/" + kind).then().body("items", hasSize(4));
        }
    }

    @Test
    void seriesNamedByFilesAtOnceIsMadeOnce() {
        var answers =
                AtOnce.all(
                        IntStream.range(0, 4)
                                .<Callable<Response>>mapToObj(
                                        number -> () -> importedInto("事实", "Part " + number))
                                .toList());

        assertThat(answers)
                .extracting(answer -> answer.<String>path("items[0].outcome"))
                .containsOnly("created");
        managed("/manage/v1/series").then().body("items.parts", contains(hasSize(4)));
    }

    /** NFKC makes eighteen characters of U+FDFA. */
    @Test
    void namesOfAnyLengthAreKept() {
        var title = "\ufdfa".repeat(300);
        var name = "\ufdfa".repeat(200);
        var article = publish(named(title, List.of(name), List.of(name)));
        var links = published(Map.of("title", "L", "body", "", "related", titles(title)));
        series(title, title);

        read(page(article))
                .then()
                .body("title", equalTo(title))
                .body("authors.name", contains(name));
        read(page(links)).then().body("related.slug", contains(slug(article)));
        named("Again", List.of(name), List.of(name))
                .then()
                .body("authors", equalTo(article.path("authors")));
        read(page(article)).then().body("series.title", contains(title));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00ad\ufe0f", "\u3000", "\u2003\u2060", "\u115f", "\u2800"})
    void nameInWhichThereIsNothingToSeeIsRefused(String name) {
        var link = List.of(Map.of("title", name));

        refused("articles", Map.of("title", name, "body", ""), "/title");
        refused(
                "articles",
                Map.of("title", "T", "body", "", "authors", List.of(name)),
                "/authors/0");
        refused("articles", Map.of("title", "T", "body", "", "topics", List.of(name)), "/topics/0");
        refused("articles", Map.of("title", "T", "body", "", "related", link), "/related/0/title");
        refused("authors", Map.of("name", name), "/name");
        refused("topics", Map.of("name", name), "/name");
        refused("series", Map.of("title", name), "/title");
    }

    private static void refused(String collection, Map<String, ?> draft, String pointer) {
        editor().body(draft)
                .post("/manage/v1/" + collection)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    private static Response attempt(String title, List<String> names) {
        return editor().body(Map.of("title", title, "body", "", "authors", names, "topics", names))
                .post("/manage/v1/articles");
    }

    private static Response named(String title, List<String> authors, List<String> topics) {
        return draft(Map.of("title", title, "body", "", "authors", authors, "topics", topics));
    }

    private static Response made(String kind, String name, String slug) {
        var answer = editor().body(Map.of("name", name, "slug", slug)).post("/manage/v1/" + kind);
        answer.then().statusCode(201);
        return answer;
    }

    private static Response imported(String title) {
        return imports(title + "\n\nIt is a short text, and it ends here.\n");
    }

    private static Response importedInto(String series, String title) {
        return imports(
                "%s\n\nIt is a short text.\n\nThis article is part of the %s series at Lanternfield.\n"
                        .formatted(title, series));
    }

    private static Response imports(String text) {
        var answer =
                editor().contentType(ContentType.TEXT.withCharset("UTF-8"))
                        .body(text)
                        .post("/manage/v1/imports");
        answer.then().statusCode(201);
        return answer;
    }

    private static String slug(Response article) {
        return article.path("slug");
    }
}
