package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which article a file is, what it is written in, and where it stands in a series. */
@QuarkusTest
class ImportIdentityTest extends ImportTest {

    private static final String NETS = "Nets\n\nThey hang all winter.";

    @Test
    void twoFilesOfOneTitleAreTwoArticles() {
        var report =
                imported(
                        "publish=true",
                        inOrder("a.txt", NETS, "b.txt", "Nets\n\nOther ones, of silk."));

        report.then()
                .body("items.outcome", contains("created", "created"))
                .body("items.article.slug", contains("nets", "nets-2"))
                .body("items[0].notes", empty())
                .body(
                        "items[1].notes.message",
                        contains(
                                "Another article has this title, or had it; this is one of its"
                                        + " own."));
        imported("publish=true", inOrder("a.txt", NETS, "b.txt", "Nets\n\nOther ones, of silk."))
                .then()
                .body("items.outcome", contains("unchanged", "unchanged"));
    }

    @Test
    void fileIsKnownByItsNameWhateverItsTitleBecomes() {
        var first = imported("nets.txt", NETS);

        imported("nets.txt", "Nets and Bells\n\nThey hang all winter.")
                .then()
                .body("items.outcome", contains("updated"))
                .body("items.article.id", equalTo(first.path("items.article.id")))
                .body("items.article.title", contains("Nets and Bells"));
    }

    @Test
    void textSentAsTheBodyIsKnownByTheNameThatIsGivenToIt() {
        var first = named("nets.txt", NETS);

        first.then().statusCode(201).body("progress.bytes", equalTo(NETS.length()));
        editor().get(first.header("Location"))
                .then()
                .body("progress.bytes", equalTo(NETS.length()));
        named("nets.txt", "Bells\n\nThey hang all winter.")
                .then()
                .statusCode(201)
                .body("items.outcome", contains("updated"))
                .body("items.article.id", equalTo(first.path("items.article.id")));
        named("%20", NETS).then().statusCode(400).body("errors.parameter", contains("name"));
    }

    private static Response named(String name, String text) {
        return editor().contentType("text/plain")
                .urlEncodingEnabled(false)
                .body(text)
                .post(IMPORTS + "?format=text&name=" + name);
    }

    @Test
    void itemWhoseSlugIsAnotherArticlesIsNoted() {
        imported("publish=true", Map.of("nets.txt", NETS));

        imported(
                        "format=markdown",
                        Map.of("nets.md", "---\ntitle: Silk\nslug: nets\n---\nIt hangs."))
                .then()
                .body("items.article.slug", contains("nets-2"))
                .body(
                        "items[0].notes.findAll { it.code == 'slug-taken' }.excerpt",
                        contains("nets"));
    }

    @Test
    void secondFileOfOneNameIsRefused() {
        var report =
                ended(
                        editor().contentType("multipart/form-data")
                                .multiPart("file", "nets.txt", NETS.getBytes(), "text/plain")
                                .multiPart(
                                        "file",
                                        "./nets.txt",
                                        "Bells\n\nLoud.".getBytes(),
                                        "text/plain")
                                .post(IMPORTS));

        report.then()
                .body("items.outcome", contains("created", "refused"))
                .body(
                        "items[1].notes.message",
                        contains("Another file of this import has the same name."));
    }

    @ParameterizedTest
    @CsvSource({
        "nets.txt, ./nets.txt, unchanged",
        "nets.txt, NETS.txt, created",
        "a/nets.txt, b/nets.txt, created",
        "nets.txt, renamed.txt, created"
    })
    void namesAreTheSameHoweverASystemWritesThem(String one, String other, String outcome) {
        imported(one, NETS).then().body("items.outcome", contains("created"));

        imported(other, NETS).then().body("items.outcome", contains(outcome));
    }

    @Test
    void namesAreTheSameInEveryUnicodeForm() {
        assertThat(SourceFile.pathOf("e\u0301te\u0301.txt"))
                .isEqualTo(SourceFile.pathOf("\u00E9t\u00E9.txt"));
    }

    @ParameterizedTest
    @EnumSource(names = {"NFC", "NFD"})
    void textIsTheSameInEveryUnicodeFormAndWithAnyLineEnds(Normalizer.Form form) {
        var text = "Échelles\n\nÀ chaque étage, une échelle.\n\nPersonne n’y était monté.\n";
        imported("échelles.txt", text);

        for (var lineEnd : List.of("\n", "\r\n", "\r")) {
            imported("échelles.txt", Normalizer.normalize(text, form).replace("\n", lineEnd))
                    .then()
                    .body("items.outcome", contains("unchanged"));
        }
        imported("échelles.txt", text.replace("étage", "etage"))
                .then()
                .body("items.outcome", contains("updated"));
    }

    @Test
    void nameOfTooManyCharactersIsRefused() {
        imported("n".repeat(501) + ".txt", NETS)
                .then()
                .body("items.outcome", contains("refused"))
                .body("items[0].notes[0].message", containsString("at most 500 characters"));
    }

    @Test
    void textWithoutANameIsTheArticleOfItsTitle() {
        var named = imported("nets.txt", NETS);

        importedText("publish=true", NETS + " And summer.")
                .then()
                .body("items.outcome", contains("updated"))
                .body("items.article.id", equalTo(named.path("items.article.id")));
        imported("nets.txt", NETS + " And fall.").then().body("items.outcome", contains("updated"));
    }

    @Test
    void textWhoseTitleSeveralArticlesHaveIsRefused() {
        imported("publish=true", inOrder("a.txt", NETS, "b.txt", NETS));

        importedText("publish=true", NETS)
                .then()
                .body("items.outcome", contains("refused"))
                .body("items[0].notes[0].message", containsString("Several articles"));
    }

    @ParameterizedTest
    @CsvSource({"0 1 2 3", "3 2 1 0", "2 0 3 1", "1 3 0 2"})
    void partsStandWhereTheirNumberSays(String order) {
        for (var part : order.split(" ")) {
            var line =
                    part.equals("0")
                            ? "This is part of the Small Hours series."
                            : "This is part " + part + " of the Small Hours series.";
            imported("p" + part + ".txt", "Title " + part + "\n\nText.\n\n" + line)
                    .then()
                    .body("items[0].notes", empty());
        }

        reader().get("/v1/series/small-hours")
                .then()
                .body("parts.title", contains("Title 1", "Title 2", "Title 3", "Title 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"publish=true", "dryRun=true"})
    void reportTellsWherePartsStandWhenAllAreIn(String query) {
        var report =
                imported(
                        query,
                        inOrder(
                                "a.txt",
                                part("Three", 3),
                                "b.txt",
                                part("Two", 2),
                                "c.txt",
                                NETS,
                                "d.txt",
                                part("One", 1)));

        report.then().body("items.series*.position", contains(3, 2, null, 1));
    }

    @Test
    void partsFindTheirPlaceAmongThoseOfAnEditor() {
        var series =
                editor().body("{ \"title\": \"Small Hours\" }")
                        .post("/manage/v1/series")
                        .<String>path("id");
        arrange(series, "title: \"Dusk\"", "title: \"Midnight\"", "title: \"Dawn\"");

        imported("3.txt", part("Owls", 3));
        imported("2.txt", part("Midnight", 2));
        imported("4.txt", part("Frost", 4));

        titles(series, "Dusk", "Midnight", "Owls", "Frost", "Dawn");
    }

    @Test
    void orderOfAnEditorOutlivesTheImportsThatFollow() {
        var report =
                imported(
                        "publish=true",
                        inOrder(
                                "1.txt",
                                part("One", 1),
                                "2.txt",
                                part("Two", 2),
                                "3.txt",
                                part("Three", 3)));
        var ids = report.<List<String>>path("items.article.id");
        var series = editor().get("/manage/v1/series").<String>path("items[0].id");
        arrange(series, articleId(ids.get(2)), articleId(ids.get(0)), articleId(ids.get(1)));

        imported("1.txt", part("One", 1).replace("Text.", "More."))
                .then()
                .body("items[0].notes", empty());
        titles(series, "Three", "One", "Two");
        imported("2.txt", part("Two", 5)).then().body("items[0].notes", empty());
        titles(series, "Three", "One", "Two");
        imported("1.txt", part("One", 9))
                .then()
                .body(
                        "items[0].notes.message",
                        contains(
                                "The file says part 9; the series keeps it at position 2, where an"
                                        + " editor put it."));
        titles(series, "Three", "One", "Two");
    }

    @Test
    void partWhoseNumberChangesMoves() {
        imported(
                "publish=true",
                inOrder(
                        "1.txt",
                        part("One", 1),
                        "2.txt",
                        part("Two", 2),
                        "3.txt",
                        part("Three", 3)));

        imported("1.txt", part("One", 4)).then().body("items[0].series.position", equalTo(3));

        titles(editor().get("/manage/v1/series").path("items[0].id"), "Two", "Three", "One");
    }

    @Test
    void secondPartOfOneNumberFollowsTheFirstWithANote() {
        imported("publish=true", inOrder("1.txt", part("One", 3), "9.txt", part("Nine", 9)));

        imported("2.txt", part("Two", 3))
                .then()
                .body("items[0].series.position", equalTo(2))
                .body("items[0].notes.message", contains("“One” is part 3, too."));
    }

    @Test
    void languageIsThatOfTheFilesOrTheSite() {
        imported("en.txt", NETS);
        imported("language=de", Map.of("de.txt", "Netze\n\nVon Odile Fennimarch\n\nSie hängen."))
                .then()
                .body("items.outcome", contains("created"));

        reader().get("/v1/articles/nets").then().body("language", equalTo("en"));
        reader().get("/v1/articles/netze")
                .then()
                .body("language", equalTo("de"))
                .body("authors.name", contains("Odile Fennimarch"));
        imported("language=nl", Map.of("en.txt", NETS))
                .then()
                .body("items.outcome", contains("updated"));
        reader().get("/v1/articles/nets").then().body("language", equalTo("nl"));
    }

    @ParameterizedTest
    @CsvSource({"''", "e", "en_GB", "not a language"})
    void languageThatIsNoneIsRefused(String language) {
        for (var type : List.of("text/plain", "multipart/form-data")) {
            var request = editor().queryParam("language", language).contentType(type);
            (type.startsWith("text")
                            ? request.body(NETS.getBytes())
                            : request.multiPart("file", "a.txt", NETS.getBytes(), "text/plain"))
                    .post(IMPORTS)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("language"));
        }
    }

    @Test
    void whatWasImportedTwiceInOneGoComesInOnce() {
        imported("publish=true", inOrder("a.txt", NETS, "b.txt", "Bells\n\nLoud."));

        imported("publish=true", inOrder("b.txt", "Bells\n\nLouder.", "a.txt", NETS))
                .then()
                .body("items.file", contains("a.txt", "b.txt"))
                .body("items.outcome", contains("unchanged", "updated"));
        editor().get("/manage/v1/articles")
                .then()
                .body("items", hasSize(2))
                .body("items.title", containsInAnyOrder("Nets", "Bells"));
    }

    private static String part(String title, int number) {
        return "%s\n\nText.\n\nPart %d of the Small Hours series.".formatted(title, number);
    }

    private static Map<String, String> inOrder(String... namesAndTexts) {
        var files = new LinkedHashMap<String, String>();
        for (var index = 0; index < namesAndTexts.length; index += 2) {
            files.put(namesAndTexts[index], namesAndTexts[index + 1]);
        }
        return files;
    }

    private static String articleId(String id) {
        return "articleId: \"" + id + "\"";
    }

    private static void arrange(String series, String... parts) {
        var items = new StringBuilder();
        for (var part : parts) {
            items.append(items.isEmpty() ? "" : ", ")
                    .append("{ \"")
                    .append(part.replaceFirst(":", "\":"))
                    .append(" }");
        }
        editor(editor().get("/manage/v1/series/" + series))
                .body("{ \"parts\": [" + items + "] }")
                .put("/manage/v1/series/" + series + "/parts")
                .then()
                .statusCode(200);
    }

    private static void titles(String series, String... titles) {
        editor().get("/manage/v1/series/" + series).then().body("parts.title", contains(titles));
    }
}
