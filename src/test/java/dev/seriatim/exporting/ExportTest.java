package dev.seriatim.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole library is taken away in one file. */
@QuarkusTest
class ExportTest extends DeliveryTest {

    private static final String EXPORT = "/manage/v1/export";

    /** What is of the server, what is made anew, and what tells of the past alone. */
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "api_key",
                    "audit_entry",
                    "change",
                    "draft_searchable",
                    "event",
                    "event_place",
                    "feed",
                    "flyway_schema_history",
                    "idempotent_answer",
                    "import_address",
                    "import_chunk",
                    "import_file",
                    "import_finding",
                    "import_item",
                    "import_run",
                    "list_entry",
                    "name_word",
                    "preview_token",
                    "search_word",
                    "searchable",
                    "told_resource",
                    "webhook",
                    "webhook_delivery");

    @Inject LibraryExport library;

    @Inject ExportCommand command;

    @Test
    void everyTableIsExportedOrLeftOutForAReason() throws SQLException {
        var tables = new TreeSet<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select relname from pg_class
                                where relkind = 'r' and relnamespace = current_schema::regnamespace
                                """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }

        var told =
                Stream.concat(
                                LEFT_OUT.stream(),
                                Stream.of(LibraryTable.values()).map(LibraryTable::word))
                        .toList();
        assertThat(tables).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void peopleFindAnArticleAsMarkdownBehindYaml() throws IOException {
        published(
                Map.of(
                        "title", "Fog: a \"guide\"",
                        "slug", "fog",
                        "body", "It is *thick*.\n\n---\n\nAnd wet.",
                        "authors", List.of("Ines Hollowell"),
                        "topics", List.of("Weather", "Sea")));
        draft("Rain", "It falls.");

        var files = files();

        assertThat(files.get("articles/fog.md"))
                .startsWith("---\n")
                .contains("title: 'Fog: a \"guide\"'\n")
                .contains("draft: false\n")
                .contains("authors:\n- Ines Hollowell\n")
                .contains("topics:\n- Weather\n- Sea\n")
                .endsWith("---\n\nIt is *thick*.\n\n---\n\nAnd wet.\n");
        assertThat(files.get("articles/rain.md")).contains("draft: true\n", "status: draft\n");
    }

    @Test
    void peopleFindASeriesAsYaml() throws IOException {
        published("Fog", "It is thick.");
        series("Weather", "Fog", "Sun");

        assertThat(files().get("series/weather.yaml"))
                .contains("title: Weather\n", "parts:\n- Fog\n- Sun\n");
    }

    @Test
    void whatIsInTheTrashIsInNoFileButInTheLibrary() throws IOException {
        trash(published("Fog", "It is thick."));

        assertThat(files()).doesNotContainKey("articles/fog.md");
        assertThat(files().get(Manifest.LIBRARY)).contains("It is thick.");
    }

    @Test
    void keysAndTokensAreNotInIt() throws IOException {
        var fog = published("Fog", "It is thick.");
        key("Newsroom of the export", "read");
        editor().body("{}").post(address(fog) + "/preview-tokens").then().statusCode(201);

        assertThat(files().get(Manifest.LIBRARY))
                .doesNotContain("Newsroom of the export", "digest\": \"\\\\x", "preview_token");
    }

    @Test
    void anEmptyLibraryHasASiteAlone() throws IOException {
        var files = files();

        assertThat(files).containsOnlyKeys(Manifest.PATH, Manifest.LIBRARY);
        assertThat(files.get(Manifest.LIBRARY).lines()).hasSize(1);
        assertThat(files.get(Manifest.PATH)).contains("\"format\":\"seriatim\"", "\"schema\":\"");
    }

    @Test
    void twoExportsAreTheSameBytesButForTheirTime() throws IOException {
        published("Fog", "It is thick.");

        assertThat(Exported.timeless(zip())).isEqualTo(Exported.timeless(zip()));
    }

    @Test
    void itIsAStreamOfWhichNothingIsKnownBefore() {
        var got = editor().header("If-None-Match", "*").get(EXPORT);
        var headed = editor().head(EXPORT);

        got.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/zip"))
                .header("Cache-Control", equalTo("private, no-store"))
                .header("ETag", nullValue())
                .header("Content-Length", nullValue());
        headed.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/zip"))
                .header("ETag", nullValue())
                .header("Content-Length", nullValue());
        assertThat(headed.asByteArray()).isEmpty();
    }

    @Test
    void onlyAnAdministratorTakesItAway() {
        var key = key("Newsroom", "read", "write", "publish", "import").<String>path("key");

        reader().get(EXPORT).then().statusCode(401);
        holder(key).get(EXPORT).then().statusCode(403);
        editor().header("Accept", "application/json").get(EXPORT).then().statusCode(406);
    }

    @Test
    void aThirdOneAtTheSameTimeIsToldToComeBack() throws IOException {
        library.write(
                during(
                        () ->
                                library.write(
                                        during(
                                                () ->
                                                        editor().get(EXPORT)
                                                                .then()
                                                                .statusCode(503)))));

        editor().get(EXPORT).then().statusCode(200);
    }

    private interface Work {
        void go() throws IOException;
    }

    private static OutputStream during(Work work) {
        return new OutputStream() {
            private boolean isDone;

            @Override
            public void write(int octet) throws IOException {
                if (!isDone) {
                    isDone = true;
                    work.go();
                }
            }
        };
    }

    @Test
    void whatBreaksOffIsNoArchiveAndKeepsNothing() throws IOException {
        published("Fog", "It is thick.");
        var all = zip().length;

        for (int most = 0; most < all; most += all / 8) {
            var cut = new Narrow(most);
            assertThatThrownBy(() -> library.write(cut)).isInstanceOf(IOException.class);
            assertThat(cut.taken.size()).isLessThanOrEqualTo(most);
        }
        assertThat(library.isBusy()).isFalse();
        assertThat(files()).containsKey("articles/fog.md");
    }

    private static final class Narrow extends OutputStream {

        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final int most;

        Narrow(int most) {
            this.most = most;
        }

        @Override
        public void write(int octet) throws IOException {
            if (taken.size() == most) {
                throw new IOException("Full.");
            }
            taken.write(octet);
        }
    }

    @Test
    void onTheConsoleItIsANewFile(@TempDir Path folder) throws IOException {
        published("Fog", "It is thick.");
        var file = folder.resolve("backup.zip");

        command.export(file);

        assertThat(Exported.timeless(Files.readAllBytes(file))).isEqualTo(Exported.timeless(zip()));
        assertThatThrownBy(() -> command.export(file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).exists();
    }

    private static Map<String, String> files() throws IOException {
        return Exported.files(zip());
    }

    private static byte[] zip() {
        var answer = editor().get(EXPORT);
        answer.then().statusCode(200);
        return answer.asByteArray();
    }
}
