package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.Contract;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A run goes on by itself, on whichever node is free, and from where it was left. */
@QuarkusTest
class ImportRunTest extends ImportTest {

    private static final String NETS = "Nets\n\nThey hang all winter.";

    @Inject Formats formats;

    @Test
    void formatsOfTheContractAreThoseThatAreRead() {
        var schema =
                Contract.ofTheProject().operations().stream()
                        .filter(operation -> operation.id().equals("importArticles"))
                        .findFirst()
                        .orElseThrow()
                        .parameters("query")
                        .get("format")
                        .get("schema");
        var announced = new ArrayList<String>();
        var words = Contract.ofTheProject().document().at("/components/schemas/ImportFormat/enum");
        assertThat(schema.get("$ref").textValue()).endsWith("/ImportFormat");
        words.forEach(word -> announced.add(word.textValue()));

        assertThat(announced).first().isEqualTo("auto");
        assertThat(announced.subList(1, announced.size()))
                .containsExactlyInAnyOrderElementsOf(formats.names());
    }

    @Test
    void runTellsHowFarItHasCome() {
        var begun = sent("publish=false", Map.of("nets.txt", NETS, "bells.txt", "Bells\n\nLoud."));

        begun.then()
                .statusCode(202)
                .header("Location", IMPORTS + "/" + begun.path("id"))
                .body("state", equalTo("spooled"))
                .body("format", equalTo("auto"))
                .body("progress.total", nullValue())
                .body("progress.bytes", equalTo(NETS.length() + 12));
        ended(begun)
                .then()
                .body("state", equalTo("done"))
                .body("format", equalTo("text"))
                .body("failure", nullValue())
                .body("endedAt", notNullValue())
                .body("progress.done", equalTo(2))
                .body("progress.total", equalTo(2))
                .body("counts.created", equalTo(2))
                .body("items.file", contains("bells.txt", "nets.txt"));
    }

    @Test
    void archiveIsAFolderOfFiles() throws IOException {
        var archive =
                zip(Map.of("a/nets.txt", NETS, "bells.txt", "Bells\n\nLoud.", "none.txt", ""));

        var report = ended(sent("application/zip", "name=shelf.zip", archive));

        report.then()
                .body("items.file", contains("a/nets.txt", "bells.txt", "none.txt"))
                .body("items.outcome", contains("created", "created", "refused"));
        imported("a/nets.txt", NETS).then().body("items.outcome", contains("unchanged"));
    }

    @Test
    void bodyIsKnownByItsNameOrItsContent() {
        var bytes = NETS.getBytes(StandardCharsets.UTF_8);
        ended(sent("application/octet-stream", "name=nets.txt", bytes))
                .then()
                .body("items.file", contains("nets.txt"));

        imported("nets.txt", NETS).then().body("items.outcome", contains("unchanged"));
        var nameless = ended(sent("application/octet-stream", "publish=true", bytes));
        nameless.then().body("items.outcome", contains("created"));
        ended(sent("application/octet-stream", "publish=true", bytes))
                .then()
                .body("items.outcome", contains("unchanged"));
    }

    @Test
    void damagedArchiveFailsInOneSentence() throws IOException {
        var archive = zip(Map.of("nets.txt", NETS));
        var cut = Arrays.copyOf(archive, archive.length / 2);

        ended(sent("application/zip", "publish=true", cut))
                .then()
                .body("state", equalTo("failed"))
                .body("failure", notNullValue())
                .body("items", hasSize(0));
    }

    @Test
    void bodyOfNothingIsRefused() {
        sent("application/zip", "publish=true", new byte[0]).then().statusCode(400);
        editor().get(IMPORTS).then().body("items", hasSize(0));
    }

    @Test
    void unknownFormatAndTimeZoneAreRefused() {
        for (var query : List.of("format=papyrus", "timeZone=Nowhere/Land", "language=not a tag")) {
            sent("application/zip", query, new byte[] {1})
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains(query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void equalNotesAreCountedTogether() {
        var teased = "A door that is left open says more than wel";
        var text = "%s\n\n" + teased + "\n\n" + teased + "come does, and says it longer.";

        var report =
                imported(
                        "publish=true",
                        Map.of("a.txt", text.formatted("One"), "b.txt", text.formatted("Two")));

        report.then()
                .body("notes", hasSize(1))
                .body("notes[0].code", equalTo("left-out"))
                .body("notes[0].times", equalTo(2))
                .body("notes[0].items", equalTo(2));
    }

    @Test
    void nodeThatDiedIsReplacedWhenItsLeaseEnds() throws Exception {
        var run = left("writing", 40, "now() + interval '1 hour'");
        ended(sent("publish=true", Map.of("behind.txt", "Behind\n\nIt goes on.")));
        editor().get(IMPORTS + "/" + run).then().body("state", equalTo("writing"));
        write("update import_run set leased_until = now() where id = '%s'".formatted(run));

        var report = ended(run);

        report.then().body("state", equalTo("done")).body("counts.created", equalTo(40));
    }

    @Test
    void whoeverTakesARunUpGoesOnWithTheFirstItemWithoutAnOutcome() throws Exception {
        var begun = sent("publish=true", many(6));
        ended(begun);
        var id = begun.<String>path("id");
        var first = editor().get(IMPORTS + "/" + id);
        var kept = List.of(first.<Integer>path("items.size()"));
        // As if the node had died behind the fourth item.
        write(
                """
                update import_item set outcome = null, told = null, found = jsonb_build_object(
                    'key', jsonb_build_object('system', 'text', 'site', '', 'id', entry),
                    'place', jsonb_build_object('entry', entry), 'title', 'Left ' || number, 'body', 'Late.',
                    'tally', jsonb_build_object('words', 0, 'links', 0, 'pictures', 0, 'codeBlocks', 0, 'tables', 0, 'footnotes', 0),
                    'authors', '[]'::jsonb, 'topics', '[]'::jsonb, 'addresses', '[]'::jsonb, 'series', '[]'::jsonb,
                    'related', '[]'::jsonb, 'notes', '[]'::jsonb, 'standing', jsonb_build_object('isDraft', true)),
                    digest = '\\x00'
                where number > 4;
                update import_run set state = 'writing', ended_at = null, leased_until = now() - interval '1 second'
                """);

        var report = ended(UUID.fromString(id));

        assertThat(kept).containsExactly(6);
        report.then()
                .body(
                        "items.outcome",
                        contains("created", "created", "created", "created", "updated", "updated"))
                .body("counts.created", equalTo(4));
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(6));
    }

    @Test
    void surveyThatBrokeOffStartsOver() throws Exception {
        var run = left("surveying", 3, "now() - interval '1 second'");

        ended(run)
                .then()
                .body("state", equalTo("done"))
                .body("progress.total", equalTo(3))
                .body("counts.created", equalTo(3));
    }

    @Test
    void cancelledRunEndsBetweenTwoItems() throws Exception {
        var run = left("writing", 30, "now() + interval '60 seconds'");

        editor().delete(IMPORTS + "/" + run).then().statusCode(204);

        ended(run).then().body("state", equalTo("cancelled")).body("endedAt", notNullValue());
        editor().delete(IMPORTS + "/" + run).then().statusCode(204);
        editor().get("/manage/v1/articles").then().body("items", hasSize(0));
    }

    @Test
    void runThatIsOverCannotBeCancelled() {
        var over = imported("nets.txt", NETS);

        editor().delete(IMPORTS + "/" + over.path("id")).then().statusCode(409);
        editor().delete(IMPORTS + "/0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f").then().statusCode(404);
    }

    @Test
    void whatWasSentIsKeptNoLongerThanItIsNeeded() throws SQLException {
        imported("nets.txt", NETS);

        assertThat(count("select count(*) from import_chunk")).isZero();
        assertThat(count("select count(*) from import_item where found is not null")).isZero();
    }

    @Test
    void articlesAreWrittenInTheNameOfWhoeverSentThem() {
        var report = imported("nets.txt", NETS);

        editor().get(address(article(report)) + "/versions")
                .then()
                .body("items.publishedBy", hasItems(not(equalTo("seriatim"))));
    }

    /** A run as a node left it that died: with items found, and none written. */
    private UUID left(String state, int items, String until) throws Exception {
        var begun = sent("publish=true", many(items));
        var id = UUID.fromString(begun.path("id"));
        ended(begun);
        var texts = many(items);
        write("delete from article");
        write("delete from series");
        var spooled = sentAgain(texts, id);
        write(
                """
                update import_run set state = '%s', ended_at = null, leased_by = gen_random_uuid(), leased_until = %s
                where id = '%s'
                """
                        .formatted(state, until, spooled));
        return spooled;
    }

    /** What a survey has found of these texts, before anything is written. */
    private UUID sentAgain(Map<String, String> texts, UUID like) throws SQLException {
        var number = 0;
        for (var text : texts.entrySet()) {
            number++;
            var title = text.getValue().lines().findFirst().orElseThrow();
            write(
                    """
                    update import_item set outcome = null, told = null, found = jsonb_build_object(
                        'key', jsonb_build_object('system', 'text', 'site', '', 'id', entry),
                        'place', jsonb_build_object('entry', entry), 'title', '%s', 'body', 'Of silk.',
                        'tally', jsonb_build_object('words', 0, 'links', 0, 'pictures', 0, 'codeBlocks', 0, 'tables', 0, 'footnotes', 0),
                        'authors', '[]'::jsonb, 'topics', '[]'::jsonb, 'addresses', '[]'::jsonb, 'series', '[]'::jsonb,
                        'related', '[]'::jsonb, 'notes', '[]'::jsonb, 'standing', jsonb_build_object('isDraft', true))
                    where run_id = '%s' and entry = '%s'
                    """
                            .formatted(title, like, text.getKey()));
            write(
                    """
                    insert into import_file (id, run_id, position, name, size)
                    values ('%1$s', '%2$s', %3$d, '%4$s', 1);
                    insert into import_chunk values ('%1$s', 0, convert_to('%5$s', 'UTF8'));
                    """
                            .formatted(
                                    UUID.randomUUID(),
                                    like,
                                    number,
                                    text.getKey(),
                                    text.getValue()));
        }
        return like;
    }

    private static Map<String, String> many(int items) {
        var files = new LinkedHashMap<String, String>();
        for (var number = 100; number < 100 + items; number++) {
            files.put(number + ".txt", "Net %d\n\nOf silk.".formatted(number));
        }
        return files;
    }

    private static Response ended(UUID run) throws Exception {
        var address = IMPORTS + "/" + run;
        Patience.until(
                "run", Duration.ofSeconds(60), () -> editor().get(address).path("endedAt") != null);
        return editor().get(address);
    }

    private static Response sent(String type, String query, byte[] body) {
        return editor().contentType(type).body(body).post(IMPORTS + "?" + query);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toByteArray();
    }

    private void write(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
