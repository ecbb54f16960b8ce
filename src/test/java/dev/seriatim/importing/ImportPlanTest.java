package dev.seriatim.importing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A dry run tells whom it would make, and is carried out as corrected. */
@QuarkusTest
class ImportPlanTest extends ImportTest {

    private static final String QUERY = "format=markdown&publish=true";

    private static Map<String, String> posts() {
        var posts = new LinkedHashMap<String, String>();
        posts.put("nets.md", post("Nets", "[J. Doe]", "[Knots, Silk]", "[Small Hours]"));
        posts.put("bells.md", post("Bells", "[j. doe, Odile]", "[Knots]", "[]"));
        return posts;
    }

    private static String post(String title, String authors, String tags, String series) {
        return "---\ntitle: %s\nauthors: %s\ntags: %s\nseries: %s\ndate: 2024-03-09\n---\nIt hangs."
                .formatted(title, authors, tags, series);
    }

    @Test
    void planTellsWhoIsHereAndWhoIsNew() {
        var odile = made("authors", "{ \"name\": \"Odile\" }");

        var plan = editor().get(rehearsed() + "/plan");

        plan.then()
                .statusCode(200)
                .body("authors.name", contains("J. Doe", "Odile"))
                .body("authors.items", contains(2, 1))
                .body("authors[0].slug", nullValue())
                .body("authors[1].id", equalTo(odile.path("id")))
                .body("topics.name", contains("Knots", "Silk"))
                .body("topics.items", contains(2, 1))
                .body("series.name", contains("Small Hours"))
                .body("series[0].slug", nullValue());
    }

    @Test
    void planTellsWhatMeansNothingHere() {
        var files = new LinkedHashMap<String, String>();
        files.put("content/_index.md", "---\ntitle: Home\n---\n");
        files.put("content/a.md", "---\ntitle: A\n---\n{{< wave 1 >}} {{< wave 2 >}}");
        files.put("content/b.md", "---\ntitle: B\n---\n{{< foam >}} {{< wave 3 >}}");

        var dryRun = "/manage/v1/imports/" + imported("dryRun=true", files).path("id");

        editor().get(dryRun + "/plan")
                .then()
                .body("foreign.name", contains("{{< wave >}}", "{{< foam >}}"))
                .body("foreign.code", contains("unknown-shortcode", "unknown-shortcode"))
                .body("foreign.times", contains(3, 1))
                .body("foreign.items", contains(2, 1));
        editor().get(dryRun + "/items?note=unknown-shortcode").then().body("items", hasSize(2));
    }

    @Test
    void namesBecomeThoseThatTheyAreCorrectedTo() {
        made("authors", "{ \"name\": \"Jane Doe\", \"slug\": \"jane-doe\" }");
        made("topics", "{ \"name\": \"Ropes\", \"slug\": \"ropes\" }");
        made("series", "{ \"title\": \"Winter\", \"slug\": \"winter\" }");
        var dryRun = rehearsed();

        var run =
                ended(
                        carriedOut(
                                dryRun,
                                """
                                {
                                  "authors": { "J. Doe": "jane-doe" },
                                  "topics": { "Knots": "ropes", "Silk": "" },
                                  "series": { "Small Hours": "winter" }
                                }
                                """));

        run.then().body("state", equalTo("done")).body("counts.created", equalTo(2));
        run.then().body("items.series.slug", contains("winter"));
        editor().get("/manage/v1/authors")
                .then()
                .body("items.name", containsInAnyOrder("Jane Doe", "Odile"));
        editor().get("/manage/v1/topics").then().body("items.name", contains("Ropes"));
        editor().get("/manage/v1/series").then().body("items.title", contains("Winter"));
        editor().get("/manage/v1/articles?q=Nets")
                .then()
                .body("items[0].authors.name", contains("Jane Doe"));
        imported(QUERY, posts()).then().body("items.outcome", contains("unchanged", "unchanged"));
    }

    @Test
    void seriesThatIsLeftOutIsNotMade() {
        var run = ended(carriedOut(rehearsed(), "{ \"series\": { \"Small Hours\": \"\" } }"));

        run.then().body("items.series", contains(nullValue(), nullValue()));
        editor().get("/manage/v1/series").then().body("items", empty());
    }

    @Test
    void whatCannotBeCorrectedSoIsRefusedByItsPlace() {
        var dryRun = rehearsed();

        carriedOut(
                        dryRun,
                        """
                        {
                          "authors": { "J. Doe": "nobody", "A/B ~": "x" },
                          "series": { "Small Hours": "x" },
                          "topics": { "Silk": 7 }
                        }
                        """)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/topics/Silk"));
        carriedOut(
                        dryRun,
                        """
                        {
                          "authors": { "J. Doe": "nobody", "A/B ~": "x" },
                          "series": { "Small Hours": "x" }
                        }
                        """)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/authors/A~1B ~0", "/authors/J. Doe", "/series/Small Hours"));
        carriedOut(dryRun, "{ \"topics\": { \"Silk\": null } }")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/topics/Silk"));
        editor().get(IMPORTS).then().body("items", hasSize(1));
    }

    @Test
    void whatIsNoDryRunHasNoPlanAndIsNotCarriedOut() {
        var run = IMPORTS + "/" + imported(QUERY, posts()).path("id");

        editor().get(run + "/plan").then().statusCode(404);
        carriedOut(run, "{}").then().statusCode(409);
        var unknown = IMPORTS + "/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f";
        editor().get(unknown + "/plan").then().statusCode(404);
        carriedOut(unknown, "{}").then().statusCode(404);
    }

    @Test
    void dryRunIsCarriedOutOnce() {
        var dryRun = rehearsed();

        ended(carriedOut(dryRun, "{}")).then().body("counts.created", equalTo(2));

        carriedOut(dryRun, "{}").then().statusCode(409);
    }

    @Test
    void whoMayNotPublishCarriesNothingOutThatPublishes() {
        var dryRun = rehearsed();
        String key = key("Importer", "import").path("key");

        holder(key)
                .contentType("application/json")
                .body("{}")
                .post(dryRun + "/run")
                .then()
                .statusCode(403);
    }

    private static String rehearsed() {
        var report = imported(QUERY + "&dryRun=true", posts());
        report.then().body("state", equalTo("done"));
        return IMPORTS + "/" + report.path("id");
    }

    private static Response carriedOut(String dryRun, String corrections) {
        return editor().body(corrections).post(dryRun + "/run");
    }

    private static Response made(String kind, String draft) {
        var made = editor().body(draft).post("/manage/v1/" + kind);
        made.then().statusCode(201);
        return made;
    }
}
