package dev.seriatim.importing.seriatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.seriatim.exporting.Exported;
import dev.seriatim.exporting.Manifest;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.source.Sources;
import dev.seriatim.redirect.AddressRedirects;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Library;
import dev.seriatim.support.Patience;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was exported comes back as it was, or not at all. */
@QuarkusTest
class RestorationTest extends DeliveryTest {

    private static final String ENTRIES = "articles/fog.md";

    @TempDir Path folder;

    @Inject Restoration restoration;

    @Inject RestoreCommand command;

    @Inject AddressRedirects addresses;

    @Test
    void anExportThatComesBackIsExportedAsItWas() throws Exception {
        richLibrary();
        var exported = export();

        emptyTheLibrary();
        restore(exported);

        var again = export();
        assertThat(Exported.timeless(again)).isEqualTo(Exported.timeless(exported));
        assertThat(Exported.files(exported)).containsKeys(ENTRIES, "series/weather.yaml");
        assertThat(
                        Exported.files(exported)
                                .get(Manifest.LIBRARY)
                                .lines()
                                .map(RestorationTest::table))
                .contains("earlier_draft", "translation", "work_place", "moved_slug")
                .contains("imported_article", "series_order", "publication", "body_link");
    }

    @Test
    void readersAndEditorsFindWhatTheyFoundBefore() throws Exception {
        richLibrary();
        var before = seen();
        var exported = export();

        emptyTheLibrary();
        restore(exported);

        assertThat(seen()).isEqualTo(before);
        read("/v1/articles?q=lighthouse").then().body("items.title", hasItem("Fog"));
        read("/v1/articles?q=hollowell").then().body("items.title", hasItem("Fog"));
        read("/v1/articles?topic=weather").then().body("items.title", hasItems("Fog"));
        read("/v1/redirects").then().body("items.from", hasItems("/2019/Fog", "mist", "once"));
    }

    @Test
    void editorsGoOnWhereTheyWere() throws Exception {
        richLibrary();
        var exported = export();
        emptyTheLibrary();
        restore(exported);

        var fog = managed("/manage/v1/articles/" + id("fog"));
        publish(revise(fog, Map.of("title", "Fog", "slug", "thick-fog", "body", "Thicker.")));
        series("Later", "Fog");

        read("/v1/articles/thick-fog").then().body("title", equalTo("Fog"));
        read("/v1/series/later").then().body("parts.title", contains("Fog"));
    }

    @Test
    void aLibraryThatIsThereIsLeftAlone() throws Exception {
        published("Fog", "It is thick.");
        var exported = export();

        assertThatThrownBy(() -> restore(exported))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("There is a library already");
        assertThat(Exported.timeless(export())).isEqualTo(Exported.timeless(exported));
    }

    @Test
    void anExportOfAnotherSchemaIsRefused() throws Exception {
        published("Fog", "It is thick.");
        var other =
                changed(
                        export(),
                        Manifest.PATH,
                        text -> text.replaceFirst("\"schema\":\"\\d+\"", "\"schema\":\"3\""));
        emptyTheLibrary();

        assertThatThrownBy(() -> restore(other))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("The export has the schema 3");
    }

    @Test
    void aDamagedExportLeavesNothing() throws Exception {
        richLibrary();
        var exported = export();
        emptyTheLibrary();
        var site = Exported.timeless(export());

        for (var damage :
                List.<UnaryOperator<String>>of(
                        text -> text.substring(0, text.length() - 1),
                        text -> text + "nonsense\n",
                        text -> text + "{\"table\":\"api_key\",\"row\":{}}\n",
                        text -> text + "{\"table\":\"author\",\"row\":{\"id\":1}}\n",
                        text -> text + "{\"table\":\"author\",\"row\":nonsense}\n",
                        text -> text.replaceFirst("\\{\"table\":\"article\",[^\n]*\n", ""),
                        text -> text + text)) {
            var damaged = changed(exported, Manifest.LIBRARY, damage);
            assertThatThrownBy(() -> restore(damaged)).isInstanceOf(IOException.class);
            assertThat(Exported.timeless(export())).isEqualTo(site);
        }
    }

    @Test
    void whatIsNoExportIsRefused() throws Exception {
        var exported = export();

        assertThatThrownBy(() -> restore(changed(exported, Manifest.PATH, text -> "{}")))
                .hasMessage("This is no export of Seriatim.");
        assertThatThrownBy(() -> restore(changed(exported, Manifest.PATH, text -> "{")))
                .hasMessage("manifest.json is damaged.");
        assertThatThrownBy(() -> restore("Fog".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("The export has no manifest.json.");
    }

    private void richLibrary() throws SQLException {
        Library.founded();
        replace(
                "/manage/v1/site",
                Map.of(
                        "name",
                        "The Slow Harbour",
                        "baseUrl",
                        "https://mag.example",
                        "urlTemplates",
                        Map.of("article", "https://mag.example/read/{slug}"),
                        "translations",
                        Map.of("de", Map.of("name", "Der langsame Hafen"))));
        var fog = fog();
        published(
                Map.of(
                        "title", "Nebel",
                        "language", "de",
                        "body", "Er ist dicht.",
                        "translationOf", Map.of("slug", "fog")));
        revise(managedTwin(fog), Map.of("title", "Fog", "slug", "fog", "body", "A *draft*."));
        revise(managedTwin(fog), Map.of("title", "Fog", "slug", "fog", "body", "Another."));
        unpublish(published("Rain", "It falls. See [it](/read/fog)."));
        trash(published("Hail", "It hurts."));
        publish(draft("Snow", "It will fall."), "2999-01-01T00:00:00Z");
        series("Weather", "Fog", "Sun");
        editor().body(Map.of("name", "Ruth Nobody", "bio", "Writes.")).post("/manage/v1/authors");
        keep("https://old.example/2019/Fog/", fog);
    }

    private static Response fog() {
        var mist =
                published(
                        Map.of(
                                "title", "Fog",
                                "slug", "mist",
                                "body", "A lighthouse, and [rain](/read/rain).",
                                "authors", List.of("Ines Hollowell"),
                                "topics", List.of("Weather"),
                                "related", List.of(Map.of("title", "An Essay to Come")),
                                "cover", Map.of("url", "/fog.jpg", "alt", "Fog"),
                                "seo", Map.of("title", "Fog, seen"),
                                "metadata", Map.of("mood", List.of(1.50, "calm"))));
        return publish(
                revise(
                        mist,
                        Map.of(
                                "title", "Fog",
                                "slug", "fog",
                                "body", "A lighthouse, and [rain](/read/rain).",
                                "authors", List.of("Ines Hollowell"),
                                "topics", List.of("Weather"))));
    }

    private static Response managedTwin(Response article) {
        return managed(address(article));
    }

    private void keep(String address, Response article) {
        var id = UUID.fromString(article.path("id"));
        QuarkusTransaction.requiringNew().run(() -> addresses.keep(Map.of(id, List.of(address))));
    }

    private static String id(String slug) {
        return read("/v1/articles/" + slug).path("id");
    }

    // Tags tell which writes made an answer, too, and those were others.
    private static List<String> seen() {
        return Stream.of(
                        read("/v1/articles").asString(),
                        read("/v1/articles/fog").asString(),
                        read("/v1/articles/tide-tables").asString(),
                        read("/v1/series/weather").asString(),
                        read("/v1/topics").asString(),
                        read("/v1/authors").asString(),
                        read("/v1/redirects").asString(),
                        read("/v1/site").asString(),
                        managed("/manage/v1/articles?limit=100").asString(),
                        managed("/manage/v1/articles/" + id("fog") + "/versions").asString(),
                        managed("/manage/v1/links").asString(),
                        managed("/manage/v1/trash").asString(),
                        managed("/manage/v1/series").asString())
                .map(answer -> answer.replaceAll("\"etag\":\"\\\\\"[^\"]*\\\\\"\"", ""))
                .toList();
    }

    private void restore(byte[] zip) throws IOException {
        var file = Files.write(folder.resolve("export.zip"), zip);
        try (var source = Sources.open(file, "export.zip")) {
            restoration.restore(source);
        }
    }

    private static byte[] export() {
        var answer = editor().get("/manage/v1/export");
        answer.then().statusCode(200);
        return answer.asByteArray();
    }

    private static byte[] changed(byte[] zip, String path, UnaryOperator<String> change)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var file : Exported.files(zip).entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                var text = file.getValue();
                out.write(
                        (file.getKey().equals(path) ? change.apply(text) : text)
                                .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String table(String line) {
        return line.replaceFirst("^\\{\"table\":\"([a-z_]+)\".*", "$1");
    }

    @Test
    void overHttpItIsARunOfAnAdministrator() throws Exception {
        richLibrary();
        var exported = export();
        emptyTheLibrary();
        var key = key("Importer", "import", "publish").<String>path("key");

        sent(holder(key), "").then().statusCode(403);
        sent(editor(), "&dryRun=true").then().statusCode(400);
        var run = sent(editor(), "", exported);
        run.then().statusCode(202);

        ended(run).then().body("state", equalTo("done"));
        assertThat(Exported.timeless(export())).isEqualTo(Exported.timeless(exported));
        ended(sent(editor(), "", exported))
                .then()
                .body("state", equalTo("failed"))
                .body("failure", containsString("There is a library already"));
    }

    private static Response sent(RequestSpecification sender, String more, byte... zip) {
        return sender.contentType("application/zip")
                .body(zip.length == 0 ? new byte[] {'P'} : zip)
                .post("/manage/v1/imports?format=seriatim" + more);
    }

    private static Response ended(Response run) throws Exception {
        var address = "/manage/v1/imports/" + run.path("id");
        Patience.until(
                "run", Duration.ofSeconds(60), () -> managed(address).path("endedAt") != null);
        return managed(address);
    }

    @Test
    void onTheConsoleItComesFromAFile() throws Exception {
        published("Fog", "It is thick.");
        var file = Files.write(folder.resolve("backup.zip"), export());
        emptyTheLibrary();

        command.restore(file);

        read("/v1/articles/fog").then().body("title", equalTo("Fog"));
        managed("/manage/v1/audit?limit=1").then().body("items.action", contains("import"));
    }
}
