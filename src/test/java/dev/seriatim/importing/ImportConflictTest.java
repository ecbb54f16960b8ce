package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file that has changed meets an article that has, too. */
@QuarkusTest
class ImportConflictTest extends ImportTest {

    private static final String FIRST = "Nets\n\nThey hang all winter.";
    private static final String SECOND = "Nets\n\nThey hang all summer, too.";

    @Test
    void draftOfAnEditorIsKeptAndSoIsTheFile() {
        var made = article(imported("nets.txt", FIRST));
        var draft = patch(made, "{ \"body\": \"My unpublished words.\" }");

        var report = imported("nets.txt", SECOND);

        report.then()
                .body("items.outcome", contains("conflict"))
                .body("items.keptVersion", contains(3))
                .body("items.article.state", contains("published"))
                .body(
                        "items[0].notes.message",
                        contains(
                                "An editor has a draft of the article. Nothing was written over;"
                                        + " the text of the file is kept as version 3."));
        assertThat(editor().get(address(made)).asString()).isEqualTo(draft.asString());
        reader().get("/v1/articles/nets?body=text")
                .then()
                .body("body.content", equalTo("They hang all winter."));
        versions(made)
                .then()
                .body("items.number", contains(3, 2, 1))
                .body("items.state", contains("proposed", "draft", "published"))
                .body("items[0].publishedAt", nullValue());
        editor().get(address(made) + "/versions/3?diff=2")
                .then()
                .body("body", equalTo("They hang all summer, too."))
                .body("publishedAt", nullValue());
    }

    @Test
    void textOfAConflictCanBeTakenOver() {
        var made = article(imported("nets.txt", FIRST));
        patch(made, "{ \"body\": \"Mine.\" }");
        imported("nets.txt", SECOND);

        var restored =
                editor(editor().get(address(made))).post(address(made) + "/versions/3/restoration");
        publish(restored);

        imported("nets.txt", SECOND).then().body("items.outcome", contains("unchanged"));
        imported("nets.txt", SECOND + " And fall.")
                .then()
                .body("items.outcome", contains("updated"));
        reader().get("/v1/articles/nets?body=text")
                .then()
                .body("body.content", equalTo("They hang all summer, too. And fall."));
        versions(made).then().body("items.number", contains(5, 4, 3, 2, 1));
    }

    @Test
    void sameConflictAgainKeepsNoSecondVersion() {
        var made = article(imported("nets.txt", FIRST));
        patch(made, "{ \"body\": \"Mine.\" }");

        var outcomes = imported("nets.txt", SECOND).<Object>path("items[0].keptVersion");

        imported("nets.txt", SECOND).then().body("items[0].keptVersion", equalTo(outcomes));
        imported("nets.txt", SECOND + " And fall.").then().body("items[0].keptVersion", equalTo(4));
        imported("nets.txt", SECOND).then().body("items[0].keptVersion", equalTo(3));
        versions(made).then().body("items", hasSize(4));
    }

    @Test
    void articleThatAnEditorChangedAndPublishedIsAConflict() {
        var made = article(imported("nets.txt", FIRST));
        publish(patch(made, "{ \"title\": \"Nets, Rewritten\" }"));

        imported("nets.txt", SECOND)
                .then()
                .body("items.outcome", contains("conflict"))
                .body("items.article.title", contains("Nets, Rewritten"))
                .body(
                        "items[0].notes[0].message",
                        containsString("was changed here since it was imported"));
        reader().get("/v1/articles/nets").then().body("title", equalTo("Nets, Rewritten"));
    }

    @Test
    void authorsThatAnEditorChangedAreAConflictOnlyIfTheFileNamesSome() {
        var made = article(imported("nets.txt", FIRST));
        publish(patch(made, "{ \"authors\": [\"Odile Fennimarch\"] }"));

        imported("nets.txt", SECOND).then().body("items.outcome", contains("updated"));
        publish(patch(editor().get(address(made)), "{ \"authors\": [\"Ben Okafor\"] }"));
        imported("nets.txt", SECOND.replace("\n\n", "\n\nBy Li Wei\n\n"))
                .then()
                .body("items.outcome", contains("conflict"));
        editor().get(address(made)).then().body("authors", contains("ben-okafor"));
    }

    @Test
    void whatOnlyEditorsSayOfAnArticleOutlivesItsFiles() {
        var made = article(imported("nets.txt", FIRST));
        publish(
                patch(
                        made,
                        "{ \"metadata\": { \"shelf\": 1.10 }, \"seo\": { \"noindex\": true } }"));

        imported("nets.txt", SECOND).then().body("items.outcome", contains("updated"));

        var page = reader().get("/v1/articles/nets?body=text");
        page.then()
                .body("seo.noindex", equalTo(true))
                .body("body.content", containsString("summer"));
        assertThat(page.asString()).contains("\"metadata\":{\"shelf\":1.10}");
    }

    @Test
    void articleTakenFromItsReadersIsNotPublishedAgain() {
        var made = article(imported("nets.txt", FIRST));
        unpublish(made);

        imported("nets.txt", SECOND)
                .then()
                .body("items.outcome", contains("conflict"))
                .body("items.article.state", contains("unpublished"));
        reader().get("/v1/articles/nets").then().statusCode(404);
    }

    @Test
    void scheduledArticleKeepsItsTime() {
        var made = importedArticle("publish=false");
        var time = "2099-01-01T00:00:00Z";
        editor(made)
                .body("{ \"publishAt\": \"" + time + "\" }")
                .put(address(made) + "/publication");

        imported("nets.txt", SECOND).then().body("items.outcome", contains("conflict"));
        editor().get(address(made))
                .then()
                .body("state", equalTo("scheduled"))
                .body("publishAt", equalTo(time));
    }

    @Test
    void plannedEndOfAnArticleStaysPlanned() {
        var made = article(imported("nets.txt", FIRST));
        var time = "2099-01-01T00:00:00Z";
        editor(made)
                .body("{ \"unpublishAt\": \"" + time + "\" }")
                .put(address(made) + "/publication");

        imported("nets.txt", SECOND).then().body("items.outcome", contains("updated"));
        editor().get(address(made)).then().body("unpublishAt", equalTo(time));
    }

    @Test
    void untouchedDraftOfAnImportIsBroughtUpToDate() {
        var made = importedArticle("publish=false");

        imported("publish=false", Map.of("nets.txt", SECOND))
                .then()
                .body("items.outcome", contains("updated"))
                .body("items.article.state", contains("draft"));
        versions(made).then().body("items.number", contains(1));
        imported("nets.txt", SECOND + " And fall.")
                .then()
                .body("items.outcome", contains("updated"))
                .body("items.article.state", contains("published"));
    }

    @Test
    void draftOfAnImportThatAnEditorWentOnWithIsAConflict() {
        var made = importedArticle("publish=false");
        patch(made, "{ \"body\": \"Mine.\" }");

        imported("publish=false", Map.of("nets.txt", SECOND))
                .then()
                .body("items.outcome", contains("conflict"))
                .body("items.keptVersion", contains(2));
        editor().get(address(made)).then().body("body", equalTo("Mine."));
        publish(editor().get(address(made)));
        patch(editor().get(address(made)), "{ \"body\": \"Mine again.\" }")
                .then()
                .body("version", equalTo(3));
    }

    @Test
    void draftThatSaysWhatTheFileSaysIsStillAnEditors() {
        var made = article(imported("nets.txt", FIRST));
        var text = "{ \"body\": \"They hang all summer, too.\", \"excerpt\": \"Mine.\" }";
        var draft = patch(made, text);

        imported("nets.txt", SECOND).then().body("items.outcome", contains("unchanged"));
        imported("nets.txt", SECOND + " And fall.")
                .then()
                .body("items.outcome", contains("conflict"))
                .body("items.article.state", contains("published"));

        assertThat(editor().get(address(made)).asString()).isEqualTo(draft.asString());
    }

    @Test
    void draftOfAnImportThatAnEditorBroughtUpToDateIsStillAnEditors() {
        var made = importedArticle("publish=false");
        var draft = patch(made, "{ \"body\": \"They hang all summer, too.\" }");

        imported("nets.txt", SECOND).then().body("items.outcome", contains("unchanged"));
        imported("nets.txt", SECOND + " And fall.")
                .then()
                .body("items.outcome", contains("conflict"));

        assertThat(editor().get(address(made)).asString()).isEqualTo(draft.asString());
    }

    @Test
    void textOfAConflictThatAnEditorGoesOnWithIsAnEditors() {
        var made = article(imported("nets.txt", FIRST));
        patch(made, "{ \"body\": \"Mine.\" }");
        imported("nets.txt", SECOND).then().body("items.keptVersion", contains(3));
        editor(editor().get(address(made))).post(address(made) + "/versions/3/restoration");
        var draft = patch(editor().get(address(made)), "{ \"excerpt\": \"Mine.\" }");

        imported("nets.txt", SECOND).then().body("items.outcome", contains("unchanged"));
        imported("nets.txt", SECOND + " And fall.")
                .then()
                .body("items.outcome", contains("conflict"));

        assertThat(editor().get(address(made)).asString()).isEqualTo(draft.asString());
    }

    @Test
    void draftThatWasWrittenHereIsNotAnImportsForItsWords() {
        var mine = draft("Nets", "They hang all winter.");

        importedText("publish=true", FIRST).then().body("items.outcome", contains("unchanged"));
        importedText("publish=true", SECOND).then().body("items.outcome", contains("conflict"));

        editor().get(address(mine)).then().body("body", equalTo("They hang all winter."));
    }

    @Test
    void authorsThatOutlivedOneFileOutliveTheNext() {
        var made = article(imported("nets.txt", FIRST));
        publish(patch(made, "{ \"authors\": [\"Odile Fennimarch\"] }"));
        imported("nets.txt", SECOND).then().body("items.outcome", contains("updated"));

        imported("nets.txt", SECOND.replace("\n\n", "\n\nBy Li Wei\n\n"))
                .then()
                .body("items.outcome", contains("conflict"));

        editor().get(address(made)).then().body("authors", contains("odile-fennimarch"));
    }

    @Test
    void excerptThatOutlivedOneFileOutlivesTheNext() {
        var page = "---\ntitle: Nets\ndate: 2024-03-09\ndescription: %s\n---\n%s";
        var made = article(page(page.formatted("First.", "They hang.")));
        publish(patch(made, "{ \"excerpt\": \"Mine.\" }"));
        page(page.formatted("First.", "They hang again."))
                .then()
                .body("items.outcome", contains("updated"));

        page(page.formatted("Second.", "They hang for good."))
                .then()
                .body("items.outcome", contains("updated"))
                .body("items[0].notes.code", contains("kept-as-edited"))
                .body("items[0].notes[0].message", containsString("excerpt"));

        editor().get(address(made)).then().body("excerpt", equalTo("Mine."));
    }

    @Test
    void articleWhoseSourceIsADraftNowStaysPublishedAndANoteSaysSo() {
        var text = "---\ntitle: Nets\ndate: 2024-03-09\n%s---\nThey hang.";
        page(text.formatted(""));

        var report = page(text.formatted("draft: true\n"));

        report.then()
                .body("items.outcome", contains("updated"))
                .body("items[0].notes.code", hasItem("stays-published"));
        reader().get("/v1/articles/nets").then().statusCode(200);
    }

    @Test
    void textWithoutANameMeetsTheArticleOfItsTitle() {
        var mine = draft("Nets", "Mine.");

        var report = importedText("publish=true", SECOND);

        report.then()
                .body("items.outcome", contains("conflict"))
                .body("items[0].article.id", equalTo(mine.path("id")))
                .body("items[0].notes[0].message", containsString("was written here"));
        editor().get(address(mine)).then().body("body", equalTo("Mine."));
        reader().get("/v1/articles").then().body("items", empty());
    }

    private static Response page(String text) {
        return imported("format=markdown&publish=true", Map.of("nets.md", text));
    }

    private static Response importedArticle(String query) {
        return article(imported(query, Map.of("nets.txt", FIRST)));
    }

    private static Response versions(Response article) {
        return editor().get(address(article) + "/versions");
    }
}
