package dev.seriatim.importing;

import static dev.seriatim.support.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportStoryTest extends ApiTest {

    private static final String IMPORTS = "/manage/v1/imports";
    private static final String KEY = "the-key-under-the-flowerpot.txt";
    private static final String KEY_PAGE = "/v1/articles/the-key-under-the-flowerpot";
    private static final Pattern PARAGRAPH = Pattern.compile("<p>(.*?)</p>", Pattern.DOTALL);

    private static final String LADDERS =
            """
            Ladders

            A ladder is a small act of faith. Two people share it: the one who climbs and the one who ho

            A ladder is a small act of faith. Two people share it: the one who climbs and the one who holds. Neither can do much without the other.

            The One Below

            Whoever holds the ladder looks at boots. It is not much of a view.

            Coming Down

            The last rung is always further than one thinks.

            This article is part of the Up and Down series at Lanternfield.

            Related reading: Stairs: A Confession, Quiet Rooms, Lifts
            """;

    @Test
    void importedArticleIsThereForReaders() {
        var report = imported(LADDERS);

        report.then()
                .statusCode(201)
                .header("Location", IMPORTS + "/" + report.path("id"))
                .body("dryRun", equalTo(false))
                .body("items.article.state", contains("published"));
        assertThat(json(reader().get("/v1/articles/ladders"), "id", "publishedAt", "updatedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "slug": "ladders", "title": "Ladders",
                                  "excerpt": "A ladder is a small act of faith. Two people share it: the one who climbs and the one who holds. Neither can do much without the other. Whoever holds the ladder looks at boots. It is not much of a view. The last rung is always further than one thinks.",
                                  "language": "en", "direction": "ltr", "wordCount": 56, "readingMinutes": 1,
                                  "contentRating": "general", "canonicalUrl": null, "cover": null, "url": null,
                                  "authors": [], "topics": [],
                                  "body": {
                                    "format": "html",
                                    "content": "<p>A ladder is a small act of faith. Two people share it: the one who climbs and the one who holds. Neither can do much without the other.</p>\\n<h2 id=\\"the-one-below\\">The One Below</h2>\\n<p>Whoever holds the ladder looks at boots. It is not much of a view.</p>\\n<h2 id=\\"coming-down\\">Coming Down</h2>\\n<p>The last rung is always further than one thinks.</p>"
                                  },
                                  "translations": [],
                                  "outline": [
                                    { "id": "the-one-below", "level": 2, "title": "The One Below" },
                                    { "id": "coming-down", "level": 2, "title": "Coming Down" }
                                  ],
                                  "series": [
                                    {
                                      "slug": "up-and-down", "title": "Up and Down", "language": "en", "status": "ongoing",
                                      "url": null, "position": 1, "total": 1, "plannedPosition": null, "plannedTotal": null, "previous": null, "next": null
                                    }
                                  ],
                                  "related": [], "worksCited": [], "seo": null, "metadata": {},
                                  "links": {
                                    "self": "/v1/articles/ladders", "related": "/v1/articles/ladders/related",
                                    "backlinks": "/v1/articles/ladders/backlinks", "page": null
                                  }
                                }
                                """));
    }

    @Test
    void reportTellsWhatBecameOfTheFile() {
        var report = imported(LADDERS);

        var id = editor().get("/manage/v1/articles").<String>path("items[0].id");
        assertThat(json(report).get("items"))
                .isEqualTo(
                        json(
                                """
                                [
                                  {
                                    "file": null, "outcome": "created",
                                    "article": {
                                      "id": "%s", "slug": "ladders", "title": "Ladders", "state": "published"
                                    },
                                    "series": { "slug": "up-and-down", "title": "Up and Down", "position": 1 },
                                    "notes": [
                                      {
                                        "code": "left-out",
                                        "line": 3,
                                        "message": "Left out a teaser: it repeats how the first paragraph begins."
                                      }
                                    ]
                                  }
                                ]
                                """
                                        .formatted(id)));
    }

    @Test
    void sampleKeepsAllItsProse() {
        var lines = sample(KEY).lines().filter(line -> !line.isBlank()).toList();
        var headings = List.of("What the Nail Knew", "The Day She Said No", "Giving It Back");
        var prose = new ArrayList<>(lines.subList(2, lines.size() - 2));
        prose.removeAll(headings);

        imported(sample(KEY));

        var page = reader().get(KEY_PAGE);
        page.then()
                .body("title", equalTo("The Key Under the Flowerpot"))
                .body(
                        "excerpt",
                        equalTo(
                                "For eleven years the spare key to our house hung on a nail in"
                                        + " somebody else’s kitchen. The neighbour who kept it was"
                                        + " called Mrs Aldous, and she had asked for it herself,"
                                        + " the week we moved in: “You’ll lock yourselves out by"
                                        + " October,” she said, “and then you’ll be glad I’m"
                                        + " nosy.”"))
                .body("outline.title", equalTo(headings))
                .body(
                        "outline.id",
                        contains("what-the-nail-knew", "the-day-she-said-no", "giving-it-back"))
                .body("outline.level", everyItem(is(2)));
        assertThat(paragraphs(page)).isEqualTo(prose);
    }

    @Test
    void seriesAndSiteAreTakenFromTheFile() {
        imported(sample(KEY));

        reader().get("/v1/site").then().body("name", equalTo("Lanternfield"));
        reader().get("/v1/series/small-promises")
                .then()
                .body("title", equalTo("Small Promises"))
                .body("parts.slug", contains("the-key-under-the-flowerpot"));
    }

    @Test
    void siteThatHasANameKeepsIt() {
        editor(editor().get("/manage/v1/site"))
                .body("{ \"name\": \"The Slow Lantern\" }")
                .put("/manage/v1/site");

        imported(sample(KEY));

        reader().get("/v1/site").then().body("name", equalTo("The Slow Lantern"));
    }

    @Test
    void relatedReadingWaitsAndTakesItsPlace() {
        var key = article(imported(sample(KEY)));
        reader().get(KEY_PAGE).then().body("related", empty());
        related(key)
                .then()
                .body(
                        "items.title",
                        contains(
                                "Returning What You Borrow: A Short Manual",
                                "Why Nobody Counts the Eggs",
                                "Letters to the Next Tenant"))
                .body("items.state", contains("pending", "pending", "pending"));

        var eggs = published("Why Nobody Counts the Eggs", "Nobody does.");
        published("Returning What You Borrow: A Short Manual", "Do.");

        reader().get(KEY_PAGE)
                .then()
                .body(
                        "related.slug",
                        contains(
                                "returning-what-you-borrow-a-short-manual",
                                "why-nobody-counts-the-eggs"));
        var hidden = unpublish(eggs);
        reader().get(KEY_PAGE)
                .then()
                .body("related.slug", contains("returning-what-you-borrow-a-short-manual"));
        related(key).then().body("items.state", contains("resolved", "unpublished", "pending"));
        publish(hidden);
        reader().get(KEY_PAGE)
                .then()
                .body(
                        "related.slug",
                        contains(
                                "returning-what-you-borrow-a-short-manual",
                                "why-nobody-counts-the-eggs"));
    }

    @Test
    void sameFileAgainChangesNothing() {
        var first = imported(LADDERS);
        var page = reader().get("/v1/articles/ladders").asString();
        var read = editor().get(article(first)).asString();

        var second = imported(LADDERS);

        second.then()
                .statusCode(201)
                .body("items.outcome", contains("unchanged"))
                .body("items.article.id", equalTo(first.path("items.article.id")))
                .body("items.series.position", contains(1));
        assertThat(reader().get("/v1/articles/ladders").asString()).isEqualTo(page);
        assertThat(editor().get(article(first)).asString()).isEqualTo(read);
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(1));
        editor().get("/manage/v1/series").then().body("items.parts", contains(hasSize(1)));
    }

    @Test
    void sameFileAgainUndoesNothingThatAnEditorDid() {
        var first = imported(LADDERS);
        var series = editor().get("/manage/v1/series").<String>path("items[0].id");
        patch(editor().get(article(first)), "{ \"body\": \"Rewritten.\" }");
        unpublish(editor().get(article(first)));
        editor(editor().get("/manage/v1/series/" + series))
                .body("{ \"parts\": [] }")
                .put("/manage/v1/series/" + series + "/parts");

        var second = imported(LADDERS);

        second.then()
                .body("items.outcome", contains("unchanged"))
                .body("items.article.state", contains("unpublished"))
                .body("items.series", contains(nullValue()));
        editor().get(article(first)).then().body("body", equalTo("Rewritten."));
        editor().get("/manage/v1/series").then().body("items.parts", contains(empty()));
    }

    @Test
    void changedFileUpdatesTheTextAndKeepsWhatTheEditorAdded() {
        var first = imported(LADDERS);
        publish(
                patch(
                        editor().get(article(first)),
                        """
                        {
                          "topics": ["Tools"], "excerpt": "On ladders.", "slug": "on-ladders", "authors": ["Ines"],
                          "contentRating": "mature", "worksCited": [{ "title": "Rungs" }],
                          "cover": { "url": "https://lanternfield.example/ladder.jpg" }
                        }
                        """));

        var second =
                imported(
                        LADDERS.replace("It is not much of a view.", "I like boots.")
                                .replace("Quiet Rooms", "Ropes"));

        second.then()
                .body("items.outcome", contains("updated"))
                .body("items.article.id", equalTo(first.path("items.article.id")))
                .body("items.article.state", contains("published"));
        editor().get(article(first))
                .then()
                .body("topics", contains("tools"))
                .body("excerpt", equalTo("On ladders."))
                .body("slug", equalTo("on-ladders"))
                .body("authors", contains("ines"))
                .body("contentRating", equalTo("mature"))
                .body("worksCited.title", contains("Rungs"))
                .body("cover.url", equalTo("https://lanternfield.example/ladder.jpg"))
                .body("related.title", contains("Stairs: A Confession", "Ropes", "Lifts"))
                .body("changed", equalTo(false));
        var page = reader().get("/v1/articles/on-ladders");
        page.then().body("outline.id", contains("the-one-below", "coming-down"));
        assertThat(paragraphs(page))
                .contains("Whoever holds the ladder looks at boots. I like boots.");
    }

    @Test
    void draftWhoseSlugAnEditorChangedIsStillTheSameArticle() {
        var first = post(LADDERS, "publish=false");
        patch(editor().get(article(first)), "{ \"slug\": \"on-ladders\" }");

        var second = post(LADDERS, "publish=false");

        second.then()
                .body("items.outcome", contains("unchanged"))
                .body("items.article.slug", contains("on-ladders"));
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(1));
    }

    @Test
    void titlesThatShareASlugAreArticlesOfTheirOwn() {
        imported("A Word on C\n\nIt is the third letter.");

        var second = imported("A Word on C#\n\nIt is a key with seven sharps.");

        second.then()
                .body("items.outcome", contains("created"))
                .body("items.article.slug", contains("a-word-on-c-2"));
        editor().get("/manage/v1/articles")
                .then()
                .body("items.title", contains("A Word on C#", "A Word on C"));
    }

    @Test
    void articleCanBeImportedAsADraft() {
        var report = post(LADDERS, "publish=false");

        report.then()
                .statusCode(201)
                .body("items.outcome", contains("created"))
                .body("items.article.state", contains("draft"));
        reader().get("/v1/articles/ladders").then().statusCode(404);
        reader().get("/v1/series/up-and-down").then().statusCode(404);
        editor().get(article(report)).then().body("state", equalTo("draft"));
    }

    @Test
    void dryRunTellsWhatWouldHappenAndKeepsNothing() {
        var report = post(LADDERS, "dryRun=true");

        report.then().statusCode(200);
        assertThat(json(report, "createdAt", "startedAt", "endedAt"))
                .isEqualTo(
                        json(
                                """
                                {
                                  "id": null, "state": "done", "format": "text", "dryRun": true, "failure": null,
                                  "progress": { "done": 1, "total": 1, "bytes": 509, "secondsLeft": null },
                                  "counts": { "created": 1, "updated": 0, "unchanged": 0, "conflict": 0, "refused": 0 },
                                  "notes": [],
                                  "items": [
                                    {
                                      "file": null, "outcome": "created",
                                      "article": {
                                        "id": null, "slug": "ladders", "title": "Ladders", "state": "published"
                                      },
                                      "series": { "slug": "up-and-down", "title": "Up and Down", "position": 1 },
                                      "notes": [
                                        {
                                          "code": "left-out",
                                          "line": 3,
                                          "message": "Left out a teaser: it repeats how the first paragraph begins."
                                        }
                                      ]
                                    }
                                  ]
                                }
                                """));
        editor().get("/manage/v1/articles").then().body("items", empty());
        editor().get("/manage/v1/series").then().body("items", empty());
        editor().get(IMPORTS).then().body("items", empty());
        reader().get("/v1/site").then().body("name", nullValue());
    }

    @Test
    void dryRunOverWhatIsThereLeavesItAsItIs() {
        var first = imported(LADDERS);
        var read = editor().get(article(first)).asString();

        var report = post(LADDERS.replace("boots", "shoes"), "dryRun=true");

        report.then()
                .body("items.outcome", contains("updated"))
                .body("items.article.id", equalTo(first.path("items.article.id")));
        assertThat(editor().get(article(first)).asString()).isEqualTo(read);
    }

    @Test
    void fileThatMustNotComeInKeepsNoOtherOut() {
        draft("Quiet Rooms", "Mine.");

        var report =
                imported(
                        Map.of(
                                "a.txt",
                                LADDERS.getBytes(UTF_8),
                                "b.txt",
                                new byte[] {'H', 'i', '\n', '\n', (byte) 0xC3, '('},
                                "c.txt",
                                "---\ntitle: Lifts\n---\n\nThey hum.".getBytes(UTF_8),
                                "d.txt",
                                new byte[0],
                                "e.txt",
                                "Lifts\n\nThey hum a little.".getBytes(UTF_8)));

        report.then()
                .statusCode(200)
                .body("items.file", contains("a.txt", "b.txt", "c.txt", "d.txt", "e.txt"))
                .body(
                        "items.outcome",
                        contains("created", "refused", "refused", "refused", "created"))
                .body("items[1].article", nullValue())
                .body("items[1].series", nullValue())
                .body("items[1].notes.line", contains(nullValue()))
                .body(
                        "items[1].notes.message",
                        contains("The body is not valid UTF-8; encode it as UTF-8."))
                .body(
                        "items[2].notes.message",
                        contains("The file is no plain text: it is Markdown with front matter."))
                .body("items[3].notes.message", contains("The file is empty."));
        editor().get(article(report))
                .then()
                .body("related.title", contains("Stairs: A Confession", "Quiet Rooms", "Lifts"));
        reader().get("/v1/articles/ladders").then().body("related.title", contains("Lifts"));
    }

    @Test
    void fileOfATrashedArticleIsRefused() {
        var first = imported(LADDERS);
        var read = editor().get(article(first));
        editor(read).delete(article(first) + "?acknowledge=true").then().statusCode(204);

        var second = imported(LADDERS.replace("boots", "shoes"));

        second.then().body("items.outcome", contains("refused"));
        reader().get("/v1/articles/ladders").then().statusCode(404);
    }

    @Test
    void fileThatNoArticleCanHoldIsRefused() {
        var report =
                imported(
                        Map.of(
                                "long.txt", ("T".repeat(301) + "\n\nBody.").getBytes(UTF_8),
                                "nul.txt", "Nul\n\nA\0B".getBytes(UTF_8),
                                "title.txt", "Only a Title\n".getBytes(UTF_8)));

        report.then()
                .body("items.outcome", contains("refused", "refused", "refused"))
                .body(
                        "items.notes.flatten().message",
                        contains(
                                "title: use at most 300 characters",
                                "The file holds U+0000, which no text can.",
                                "The file has a title and no text below it."));
        editor().get("/manage/v1/articles").then().body("items", empty());
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsMakeNoDifference() {
        imported(LADDERS);
        var page = reader().get("/v1/articles/ladders");

        var report = imported("\uFEFF" + LADDERS.replace("\n", "\r\n"));

        report.then().body("items.article.title", contains("Ladders"));
        assertThat(reader().get("/v1/articles/ladders").asString()).isEqualTo(page.asString());
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(1));
    }

    @Test
    void sameFileManyTimesAtOnceMakesOneArticle() {
        var outcomes = AtOnce.times(4, () -> imported(LADDERS).<String>path("items[0].outcome"));

        assertThat(outcomes)
                .containsExactlyInAnyOrder("created", "unchanged", "unchanged", "unchanged");
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(1));
        editor().get("/manage/v1/series").then().body("items.parts", contains(hasSize(1)));
    }

    @Test
    void filesOfANewSeriesAtOnceMakeOneSeries() {
        var siteless = LADDERS.replace(" at Lanternfield", "");
        var deeds =
                Stream.of("Ladders", "Ropes", "Stairs", "Lifts")
                        .map(title -> siteless.replaceFirst("Ladders", title))
                        .<Callable<String>>map(
                                file -> () -> imported(file).path("items[0].outcome"))
                        .toList();

        var outcomes = AtOnce.all(deeds);

        assertThat(outcomes).containsExactly("created", "created", "created", "created");
        editor().get("/manage/v1/series").then().body("items.parts", contains(hasSize(4)));
    }

    @Test
    void reportsAreKept() {
        var first = imported(LADDERS);
        var second = imported(Map.of("key.txt", sample(KEY).getBytes(UTF_8)));
        editor(editor().get(article(first))).delete(article(first));

        var list = editor().get(IMPORTS + "?limit=1&total=true");

        assertThat(json(list).get("items")).containsExactly(json(second));
        list.then().body("total", equalTo(2)).body("next", not(nullValue()));
        var rest = editor().get(IMPORTS + "?limit=1&cursor=" + list.path("next"));
        assertThat(json(rest).get("items")).containsExactly(json(first));
        rest.then().body("next", nullValue());
        var one = editor().get(IMPORTS + "/" + first.path("id"));
        assertThat(json(one)).isEqualTo(json(first));
    }

    @Test
    void unknownImportIsNotFound() {
        editor().get(IMPORTS + "/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f").then().statusCode(404);
    }

    @Test
    void importOfNoFileIsRefused() {
        var answer =
                importer()
                        .contentType("multipart/form-data")
                        .multiPart("remark", "no file")
                        .post(IMPORTS);

        answer.then().statusCode(400);
        editor().get(IMPORTS).then().body("items", empty());
    }

    @Test
    void asManyFilesAsAnImportTakesAreTaken() {
        var request = importer().contentType("multipart/form-data");
        for (var file = 0; file < 500; file++) {
            request.multiPart("file", file + ".txt", "Nets".getBytes(UTF_8), "text/plain");
        }

        var report = ImportTest.ended(request.post(IMPORTS + "?dryRun=true"));

        report.then().body("items", hasSize(100)).body("counts.refused", equalTo(500));
    }

    @Test
    void wholeSampleLibraryComesIn() {
        var files = new LinkedHashMap<String, byte[]>();
        sample("index").lines().forEach(file -> files.put(file, sample(file).getBytes(UTF_8)));

        var report = imported(files);

        report.then()
                .body("items.outcome", hasSize(12))
                .body("items.outcome", everyItem(is("created")));
        reader().get("/v1/articles?total=true").then().body("total", equalTo(12));
        reader().get("/v1/series")
                .then()
                .body("items.slug", contains("looking-closely", "small-promises", "the-quiet-half"))
                .body("items.total", contains(4, 4, 4));
        assertThat(pendingTitles(report))
                .containsExactly(
                        "A Map of Good Places to Sit",
                        "Letters to the Next Tenant",
                        "The Long Way to the Post Office");
        reader().get("/v1/articles/a-ruler-under-the-line-reading-slowly-on-purpose")
                .then()
                .body(
                        "related.findAll { it.reason == 'curated' }.slug",
                        contains(
                                "ten-minutes-with-one-spoon",
                                "listening-mostly",
                                "what-the-orchard-does-in-january"));
    }

    private static List<String> pendingTitles(Response report) {
        return report.<List<String>>path("items.article.id").stream()
                .map(id -> editor().get("/manage/v1/articles/" + id + "/related"))
                .flatMap(
                        links ->
                                links
                                        .<List<String>>path(
                                                "items.findAll { it.state == 'pending' }.title")
                                        .stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Response imported(String file) {
        return post(file, "publish=true");
    }

    private static Response post(String file, String query) {
        return importer()
                .contentType("text/plain")
                .body(file.getBytes(UTF_8))
                .post(IMPORTS + "?" + query);
    }

    private static Response imported(Map<String, byte[]> files) {
        var request = importer().contentType("multipart/form-data");
        var names =
                files instanceof LinkedHashMap
                        ? files.keySet().stream()
                        : files.keySet().stream().sorted();
        names.forEach(name -> request.multiPart("file", name, files.get(name), "text/plain"));
        return ImportTest.ended(request.post(IMPORTS));
    }

    private static RequestSpecification importer() {
        return editor();
    }

    private static Response patch(Response read, String patch) {
        return editor(read)
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address(read));
    }

    private static Response related(String article) {
        return editor().get(article + "/related");
    }

    private static String article(Response report) {
        return "/manage/v1/articles/" + report.path("items[0].article.id");
    }

    private static List<String> paragraphs(Response page) {
        return PARAGRAPH
                .matcher(page.<String>path("body.content"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String sample(String file) {
        try (var content = ImportStoryTest.class.getResourceAsStream("/sample/" + file)) {
            return new String(Objects.requireNonNull(content, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
