package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each item of a run is told of, and what a run has done can be taken back. */
@QuarkusTest
class ImportItemsTest extends ImportTest {

    @Inject UndoneNames names;

    private static final String NETS = "Nets\n\nThey hang all winter.";

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("a.txt", NETS);
        files.put("b.txt", "Nets, \"Mended\"\n\nOf silk, since.");
        files.put("c.txt", "");
        return files;
    }

    @Test
    void itemsComePageByPage() {
        var items = items(imported("publish=true", files()));

        var first = editor().get(items + "?limit=2&total=true");

        first.then().body("items.file", contains("a.txt", "b.txt")).body("total", equalTo(3));
        editor().get(items + "?limit=2&cursor=" + first.path("next"))
                .then()
                .body("items.file", contains("c.txt"))
                .body("next", nullValue());
        editor().get(items + "?outcome=refused").then().body("items.file", contains("c.txt"));
        editor().get(items + "?note=refused").then().body("items.file", contains("c.txt"));
        editor().get(items + "?note=nothing").then().body("items", empty());
        editor().get(items + "?outcome=lost").then().statusCode(400);
    }

    @Test
    void itemsOfATextThatWasTakenAtOnceAreListed() {
        var items = items(importedText("publish=true", NETS));

        editor().get(items).then().body("items.outcome", contains("created"));
    }

    @Test
    void itemsComeInAFile() {
        var items = items(imported("publish=true", files()));

        var csv = editor().get(items + "?format=csv");
        var lines = editor().get(items + "?format=ndjson");

        csv.then().statusCode(200).contentType("text/csv;charset=UTF-8");
        assertThat(csv.asString().lines())
                .hasSize(4)
                .first()
                .isEqualTo(
                        "file,line,outcome,id,slug,title,state,series,position,keptVersion,notes");
        assertThat(csv.asString()).contains("\"Nets, \"\"Mended\"\"\"");
        lines.then().statusCode(200).contentType("application/x-ndjson");
        assertThat(lines.asString().lines()).hasSize(3).allMatch(line -> line.startsWith("{"));
        editor().get(items + "?format=csv&limit=3").then().statusCode(400);
    }

    @Test
    void noTextInATableIsAFormula() {
        var files = new LinkedHashMap<String, String>();
        files.put("@a.txt", "=HYPERLINK(\"https://x.example\")\n\nOne.");
        files.put("b.txt", "- and a minus\n\nTwo.");
        files.put("c.txt", "1 = 1\n\nThree.");
        var items = items(imported("publish=true", files));

        var csv = editor().get(items + "?format=csv").asString();

        assertThat(csv.lines().skip(1))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("'@a.txt,")
                                        .contains(",\"'=HYPERLINK(\"\"https://x.example\"\")\","),
                        line -> assertThat(line).startsWith("b.txt,").contains(",'- and a minus,"),
                        line -> assertThat(line).startsWith("c.txt,").contains(",1 = 1,"));
        assertThat(editor().get(items + "?format=ndjson").asString())
                .contains("\"title\":\"- and a minus\"");
    }

    @Test
    void whomARunHasMadeGoesWithWhatItMade() throws Exception {
        editor().contentType("application/json")
                .body("{ \"name\": \"Odile\" }")
                .post("/manage/v1/authors");
        var files = new LinkedHashMap<String, String>();
        files.put("a.md", post("Nets", "[Odile, J. Doe]", "[Knots, Silk]", "[Winter]"));
        files.put("b.md", post("Bells", "[Li Wei]", "[Silk]", "[Spring]"));
        var run = imported("format=markdown&publish=true", files);
        patch(article(run, "b.md"), "{ \"excerpt\": \"Mine.\" }");
        var knots = editor().get("/manage/v1/topics/knots");
        editor(knots)
                .contentType("application/merge-patch+json")
                .body("{ \"description\": \"Mine.\" }")
                .patch("/manage/v1/topics/knots");

        var notes = undone(run).then();

        notes.body(
                        "notes.findAll { it.code == 'kept-author' }.excerpt",
                        containsInAnyOrder("J. Doe", "Li Wei"))
                .body(
                        "notes.findAll { it.code == 'kept-topic' }.excerpt",
                        containsInAnyOrder("Knots", "Silk"))
                .body("notes.findAll { it.code == 'kept-series' }.excerpt", contains("Spring"));
        editor().get("/manage/v1/series").then().body("items.title", contains("Spring"));
        trim();
        editor().get("/manage/v1/authors")
                .then()
                .body("items.name", containsInAnyOrder("Odile", "J. Doe", "Li Wei"));
        purge(article(run, "a.md"));
        trim();
        editor().get("/manage/v1/authors")
                .then()
                .body("items.name", containsInAnyOrder("Odile", "Li Wei"));
        editor().get("/manage/v1/topics")
                .then()
                .body("items.name", containsInAnyOrder("Knots", "Silk"));
    }

    private static String post(String title, String authors, String tags, String series) {
        return "---\ntitle: %s\nauthors: %s\ntags: %s\nseries: %s\ndate: 2024-03-09\n---\nIt hangs."
                .formatted(title, authors, tags, series);
    }

    private static void purge(Response trashed) {
        editor(trashed).delete("/manage/v1/trash/" + trashed.path("id")).then().statusCode(204);
    }

    private void trim() {
        QuarkusTransaction.requiringNew().run(names::trim);
    }

    @Test
    void whatNobodyHasTouchedSinceIsTakenBack() throws Exception {
        var old = imported("b.txt", "Nets, \"Mended\"\n\nOf wool, once.");
        var run = imported("publish=true", files());
        imported("touched.txt", "Touched\n\nBy nobody.");
        var both =
                imported(
                        "publish=true",
                        Map.of("touched.txt", "Touched\n\nBy a run.", "new.txt", "New\n\nYes."));
        patch(article(both, "touched.txt"), "{ \"body\": \"By me.\" }");

        undone(run);
        undone(both)
                .then()
                .body("items.find { it.file == 'touched.txt' }.undone", equalTo(false))
                .body("items.find { it.file == 'new.txt' }.undone", equalTo(true));

        reader().get("/v1/articles/nets").then().statusCode(404);
        editor().get(address(article(run))).then().body("state", equalTo("trashed"));
        article(old)
                .then()
                .body("body", equalTo("Of wool, once."))
                .body("state", equalTo("published"));
        article(both, "touched.txt").then().body("body", equalTo("By me."));
        imported("a.txt", NETS).then().body("items.outcome", contains("created"));
        imported("b.txt", files().get("b.txt")).then().body("items.outcome", contains("updated"));
    }

    @Test
    void whatEditorsDidForReadersSinceIsNotTakenBack() throws Exception {
        imported("publish=true", files());
        var shown =
                imported(
                        "publish=true",
                        Map.of("a.txt", NETS + " Mended.", "b.txt", "Bells\n\nLoud."));
        var drafts =
                imported(
                        "publish=false", Map.of("c.txt", "Lamps\n\nLit.", "d.txt", "Oars\n\nWet."));
        unpublish(article(shown, "a.txt"));
        planned(article(shown, "b.txt"), "unpublishAt");
        publish(article(drafts, "c.txt"));
        planned(article(drafts, "d.txt"), "publishAt");

        undone(shown).then().body("items.undone", contains(false, false));
        undone(drafts).then().body("items.undone", contains(false, false));

        article(shown, "a.txt").then().body("state", equalTo("unpublished"));
        article(shown, "b.txt").then().body("title", equalTo("Bells"));
        article(drafts, "c.txt").then().body("state", equalTo("published"));
        article(drafts, "d.txt").then().body("state", equalTo("scheduled"));
    }

    private static void planned(Response article, String end) {
        editor(article)
                .body("{ \"%s\": \"2099-01-01T00:00:00Z\" }".formatted(end))
                .put(address(article) + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void whatAnEditorDidBeforeIsNoReasonNotToTakeItBack() throws Exception {
        var old = imported("a.txt", NETS);
        publish(patch(article(old), "{ \"excerpt\": \"Mine.\", \"authors\": [\"Li Wei\"] }"));
        var run = imported("a.txt", NETS + " Mended.");

        undone(run).then().body("items.undone", contains(true));

        article(old)
                .then()
                .body("body", equalTo("They hang all winter."))
                .body("excerpt", equalTo("Mine."));
    }

    @Test
    void addressesThatARunKeptLeadNowhereAgain() throws Exception {
        var first = page("Nets", "They hang.", "/old/nets");
        page("Bells", "Loud.", "/old/bells");
        var second = page("Nets", "They hang, and hang.", "/old/nets, /older/nets");
        redirects().body("items.from", hasItems("/old/nets", "/older/nets", "/old/bells"));

        undone(second);
        redirects().body("items.from", containsInAnyOrder("/old/nets", "/old/bells"));

        var third = page("Lamps", "Lit.", "/old/lamps");
        undone(third);
        editor().header("If-Match", "*")
                .post("/manage/v1/trash/" + third.path("items[0].article.id") + "/restoration");
        redirects().body("items.from", containsInAnyOrder("/old/nets", "/old/bells"));
        first.then().body("items.outcome", contains("created"));
    }

    private static Response page(String title, String body, String aliases) {
        var page = "---\ntitle: %s\naliases: [%s]\ndate: 2024-03-09\n---\n%s";
        return imported(
                "format=markdown&publish=true",
                Map.of(title + ".md", page.formatted(title, aliases, body)));
    }

    private ValidatableResponse redirects() {
        forgetAnswers();
        return reader().get("/v1/redirects").then().statusCode(200);
    }

    @Test
    void whatIsNoRunCannotBeTakenBack() {
        var atOnce = importedText("publish=true", NETS);
        var dry = imported("dryRun=true", files());

        for (var report : new Response[] {atOnce, dry}) {
            editor().post(IMPORTS + "/" + report.path("id") + "/undo").then().statusCode(409);
        }
    }

    private static Response undone(Response report) throws Exception {
        var address = IMPORTS + "/" + report.path("id");
        editor().post(address + "/undo")
                .then()
                .statusCode(202)
                .header("Location", address)
                .body("state", equalTo("undoing"));
        Patience.until(
                "undo",
                Duration.ofSeconds(60),
                () -> editor().get(address).path("state").equals("undone"));
        var after = editor().get(address);
        after.then().body("endedAt", notNullValue());
        return after;
    }

    private static Response article(Response report, String file) {
        var id = report.<String>path("items.find { it.file == '%s' }.article.id".formatted(file));
        return editor().get("/manage/v1/articles/" + id);
    }

    private static String items(Response report) {
        return IMPORTS + "/" + report.path("id") + "/items";
    }
}
