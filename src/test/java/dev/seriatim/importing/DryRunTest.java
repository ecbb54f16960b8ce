package dev.seriatim.importing;

import static dev.seriatim.support.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.support.Patience;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A dry run says what the run does, word for word. */
@QuarkusTest
class DryRunTest extends ImportTest {

    private static final String SERIES =
            "\n\nThis is part %s of the Small Hours series at Lanternfield.";

    @Inject AgroalDataSource database;

    /** One file of every kind, in an order in which they depend on each other. */
    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("3.txt", "Nets\n\nBy Odile Fennimarch\n\nThey hang." + SERIES.formatted("3"));
        files.put(
                "1.txt",
                "Nets\n\nOthers, of silk.\n\nRelated: Bells, or Not, Nets" + SERIES.formatted("1"));
        files.put("2.txt", "Bells, or Not\n\nBy odile fennimarch\n\nLoud." + SERIES.formatted("3"));
        files.put("./3.txt", "Again\n\nThe same name.");
        files.put("none.txt", "Lofts\n\nThey creak." + SERIES.replace(" %s", ""));
        files.put("empty.txt", "");
        files.put("title.txt", "Nets");
        files.put("long.txt", "T".repeat(301) + "\n\nText.");
        files.put("html.txt", "<p>Nets</p>\n\n<p>They hang.</p>");
        files.put("matter.txt", "---\ntitle: Nets\n---\nThey hang.");
        files.put("md.txt", "# Marked\n\nText.");
        files.put(
                "kinds.txt",
                "Lamps\nBy Ben Okafor\nMarch 3, 2024\n\nThe lamp is lit\nThe rope is wet\nThe bell is still\n\n"
                        + "    def tide():\n        return 42\n\nName\tHeight\nLamp\t12\n\nTags: lamps\n\nThe end is near.");
        files.put(
                "de.txt",
                "Netze\n\nVon Anna Fennimarch\n\nSie hängen.\n\nTeil 2 der Reihe „Kleine Wege“ bei Laternenfeld.");
        return files;
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish=true", "publish=false", "language=de"})
    void dryRunOfNewFilesIsTheRun(String query) {
        isRehearsed(query, files());
    }

    @Test
    void dryRunOfTheSampleLibraryIsTheRun() {
        var files = new LinkedHashMap<String, String>();
        sample("index").lines().forEach(name -> files.put(name, sample(name)));

        isRehearsed("publish=true", files);
    }

    @Test
    void dryRunOverWhatIsThereIsTheRun() {
        imported("publish=true", files());
        var changed = new LinkedHashMap<String, String>();
        files().forEach((name, text) -> changed.put(name, text + "\n\nAnd so it goes on and on."));
        changed.put("new.txt", files().get("1.txt"));
        changed.put("3.txt", files().get("3.txt"));
        var edited = editor().get("/manage/v1/articles?q=Lamps").<String>path("items[0].id");
        patch(editor().get("/manage/v1/articles/" + edited), "{ \"body\": \"Mine.\" }");

        var report = isRehearsed("publish=true", changed);

        report.then().body("items.find { it.file == 'kinds.txt' }.outcome", equalTo("conflict"));
        isRehearsed("publish=true", changed)
                .then()
                .body("items.find { it.file == 'kinds.txt' }.keptVersion", equalTo(3));
    }

    @Test
    void dryRunLeavesNoTrace() {
        imported("publish=true", files());
        var articles = editor().get("/manage/v1/articles").asString();
        var series = editor().get("/manage/v1/series").asString();
        var authors = editor().get("/manage/v1/authors").asString();
        var changed = new LinkedHashMap<String, String>();
        files().forEach(
                        (name, text) ->
                                changed.put("x" + name, text.replace("Fennimarch", "Morrow")));

        imported("dryRun=true", changed).then().statusCode(200);

        assertThat(editor().get("/manage/v1/articles").asString()).isEqualTo(articles);
        assertThat(editor().get("/manage/v1/series").asString()).isEqualTo(series);
        assertThat(editor().get("/manage/v1/authors").asString()).isEqualTo(authors);
        editor().get(IMPORTS).then().body("items.dryRun", contains(true, false));
    }

    @Test
    void dryRunGivesWayToAnEditor() throws Exception {
        var nets = imported("nets.txt", "Nets\n\nThey hang.");
        var files = new LinkedHashMap<String, String>();
        files.put("nets.txt", "Nets\n\nThey hang, and hang.");
        for (var number = 0; number < 150; number++) {
            files.put(
                    number + ".txt", "Net " + number + "\n\nIt hangs." + SERIES.replace(" %s", ""));
        }

        var begun = sent("dryRun=true", files);
        awaitDryRunOf("3.txt");
        var saved = patch(article(nets), "{ \"body\": \"Mine.\" }");
        var report = ended(begun);

        saved.then().statusCode(200);
        report.then().body("state", equalTo("done")).body("counts.created", equalTo(150));
        report.then().body("counts.conflict", equalTo(1));
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(1));
    }

    private void awaitDryRunOf(String file) throws Exception {
        var told = "select 1 from import_item where entry = '%s' and outcome is not null";
        Patience.until(
                "dry run of " + file, Duration.ofSeconds(60), () -> isThere(told.formatted(file)));
    }

    private boolean isThere(String rows) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(rows)) {
            return found.next();
        }
    }

    @Test
    void dryRunOfATextWithoutANameIsTheRun() {
        var dry = importedText("dryRun=true", files().get("1.txt"));
        var real = importedText("dryRun=false", files().get("1.txt"));

        assertThat(items(dry)).isEqualTo(items(real));
        real.then().body("items.outcome", contains("created"));
    }

    private static Response isRehearsed(String query, Map<String, String> files) {
        var dry = imported(query + "&dryRun=true", files);
        var real = imported(query, files);

        dry.then().statusCode(200).body("state", equalTo("done"));
        real.then().statusCode(200).body("state", equalTo("done"));
        assertThat(json(dry).get("counts")).isEqualTo(json(real).get("counts"));
        assertThat(items(dry)).isEqualTo(items(real));
        return real;
    }

    /** The items of a report without the ids, which a dry run cannot know of what it would make. */
    private static JsonNode items(Response report) {
        var items = json(report).get("items");
        for (var item : items) {
            if (item.get("article") instanceof ObjectNode article) {
                article.remove("id");
            }
        }
        return items;
    }

    private static String sample(String file) {
        try (InputStream content = DryRunTest.class.getResourceAsStream("/sample/" + file)) {
            return new String(
                    Objects.requireNonNull(content, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
