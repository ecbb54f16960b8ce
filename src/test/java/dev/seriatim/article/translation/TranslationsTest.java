package dev.seriatim.article.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.AtOnce;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles that editors make translations of one another. */
@QuarkusTest
class TranslationsTest extends DeliveryTest {

    @Test
    void translationIsToldWithItsOriginal() {
        var slow = published(article("Slow Bread", "en"));

        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        langsam.then()
                .body("translationOf.slug", equalTo("slow-bread"))
                .body("translationOf.version", equalTo(1))
                .body("translation.state", equalTo("resolved"))
                .body("translation.target.title", equalTo("Slow Bread"))
                .body("translation.outdated", equalTo(false))
                .body("translations.slug", contains("slow-bread"));
        now(slow)
                .then()
                .body("translationOf", nullValue())
                .body("translation", nullValue())
                .body("translations.language", contains("de"))
                .body("translations.state", contains("draft"));
    }

    @ParameterizedTest
    @CsvSource({"title, Slow Bread", "slug, slow-bread"})
    void translationWaitsForItsOriginal(String kind, String name) {
        var langsam = draft(article("Langsames Brot", "de", Map.of(kind, name)));
        langsam.then()
                .body("translation.state", equalTo("pending"))
                .body("translation.target", nullValue())
                .body("translationOf.version", nullValue());

        var slow = draft(article("Slow Bread", "en"));

        now(langsam)
                .then()
                .body("translation.state", equalTo("unpublished"))
                .body("translation.target.id", equalTo(slow.path("id")))
                .body("translationOf." + kind, equalTo(name));
        assertThat(patch(langsam, Map.of("body", "Anders.")).statusCode()).isEqualTo(200);
    }

    @Test
    void originalStaysWhateverItIsCalled() {
        var slow = draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));

        revise(slow, article("Patient Bread", "en"));

        now(langsam).then().body("translation.target.title", equalTo("Patient Bread"));
    }

    @Test
    void articleOfTheSameTitleIsNotItsOwnOriginal() {
        var momo = draft(article("Lumo", "de", Map.of("title", "Lumo")));
        momo.then()
                .body("translation.state", equalTo("pending"))
                .body("translation.target", nullValue());

        draft(article("Lumo", "eo"));

        now(momo).then().body("translations.language", contains("eo"));
    }

    @Test
    void workHasOneArticleInEachLanguage() {
        draft(article("Slow Bread", "en"));
        draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        var second = article("Brot mit Weile", "DE", Map.of("slug", "slow-bread"));
        refused(editor().body(second).post("/manage/v1/articles"), "/translationOf");
        var alone = draft(article("Brot mit Weile", "DE"));
        refused(
                patch(alone, Map.of("translationOf", Map.of("slug", "slow-bread"))),
                "/translationOf");
        refused(
                patch(alone, Map.of("translationOf", Map.of("slug", "langsames-brot"))),
                "/translationOf");
        now(alone).then().body("translationOf", nullValue()).body("translations", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en-gb",
        "he, iw",
        "id, in",
        "yue, zh-yue",
        "zh-Hant, ZH-hant",
        "tlh, i-klingon",
        "x-harbour, X-Harbour"
    })
    void languageOfAnotherArticleIsRefused(String taken, String same) {
        draft(article("Slow Bread", taken));
        var other = draft(article("Langsames Brot", "fr", Map.of("slug", "slow-bread")));

        refused(patch(other, Map.of("language", same)), "/language");
    }

    @ParameterizedTest
    @CsvSource({"en, en-GB", "zh-Hans, zh-Hant", "sr-Latn, sr", "x-harbour, x-haven"})
    void otherLanguageIsFree(String one, String other) {
        draft(article("Slow Bread", one));
        var langsam = draft(article("Langsames Brot", "fr", Map.of("slug", "slow-bread")));

        assertThat(patch(langsam, Map.of("language", other)).statusCode()).isEqualTo(200);
    }

    @Test
    void languageThatReadersSeeIsTakenUntilTheySeeAnother() {
        draft(article("Slow Bread", "en"));
        var langsam = published(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        var danish = patch(langsam, Map.of("language", "da"));
        var german = article("Brot mit Weile", "de", Map.of("slug", "slow-bread"));
        refused(editor().body(german).post("/manage/v1/articles"), "/translationOf");

        publish(danish);

        draft(german).then().body("translations.language", contains("da", "en"));
    }

    @Test
    void unlinkedTranslationTakesItsOwnTranslationsAlong() {
        draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        var lent = draft(article("Pain lent", "fr", Map.of("slug", "langsames-brot")));
        now(lent).then().body("translations.language", contains("de", "en"));

        var unlinked = new HashMap<String, Object>();
        unlinked.put("translationOf", null);
        patch(langsam, unlinked).then().statusCode(200).body("translationOf", nullValue());

        now(lent).then().body("translations.language", contains("de"));
    }

    @Test
    void putWithoutOriginalUnlinks() {
        var slow = draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        revise(langsam, article("Langsames Brot", "de"));

        now(slow).then().body("translations", empty());
    }

    @Test
    void freedLanguageGoesToWhoWaitsForIt() {
        var waiting = draft(article("Brot mit Weile", "de", Map.of("title", "Slow Bread")));
        var first = draft(article("Slow Bread", "de"));
        now(waiting)
                .then()
                .body("translation.state", equalTo("pending"))
                .body("translation.target.id", equalTo(first.path("id")));

        revise(first, article("Slow Bread", "en"));

        now(waiting)
                .then()
                .body("translation.state", equalTo("unpublished"))
                .body("translations.language", contains("en"));
    }

    @Test
    void workOutlivesUnpublishingAndTrash() {
        var slow = published(article("Slow Bread", "en"));
        var langsam = published(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        var withdrawn = unpublish(now(slow));
        now(langsam).then().body("translation.state", equalTo("unpublished"));
        trash(withdrawn);
        now(langsam).then().body("translation.target.state", equalTo("trashed"));
        editor(now(slow)).post("/manage/v1/trash/" + slow.path("id") + "/restoration");

        now(slow).then().body("translations.id", contains(langsam.<String>path("id")));
    }

    @Test
    void translationsStayTogetherWhenTheirOriginalIsPurged() {
        var slow = draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("articleId", slow.path("id"))));
        draft(article("Pain lent", "fr", Map.of("slug", "slow-bread")));
        trash(slow);

        editor(now(slow))
                .delete("/manage/v1/trash/" + slow.path("id") + "?acknowledge=true")
                .then()
                .statusCode(204);

        now(langsam)
                .then()
                .body("translation.state", equalTo("pending"))
                .body("translationOf.title", equalTo("Slow Bread"))
                .body("translationOf.version", nullValue())
                .body("translations.language", contains("fr"));
        managed("/manage/v1/translations?missing=en")
                .then()
                .body("items.slug", contains("langsames-brot"));
    }

    @Test
    void articleIsNoTranslationOfItself() {
        var slow = draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        var lent = draft(article("Pain lent", "fr", Map.of("slug", "langsames-brot")));

        for (var original : List.of(slow, langsam, lent)) {
            var link = Map.of("translationOf", Map.of("articleId", original.path("id")));
            patch(now(slow), link)
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/translationOf"));
        }
    }

    @Test
    void translationIsOutdatedUntilItsEditorSaysThatItIsNot() {
        var slow = published(article("Slow Bread", "en"));
        var langsam = published(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        var anew = publish(revise(slow, article("Slow Bread, Slower", "en")));
        now(langsam).then().body("translation.outdated", equalTo(true));
        anew.then().body("translations.outdated", contains(true));

        patch(now(langsam), Map.of("translationOf", Map.of("version", 2)))
                .then()
                .statusCode(200)
                .body("translation.outdated", equalTo(false))
                .body("translationOf.version", equalTo(2))
                .body("changed", equalTo(false));
    }

    @Test
    void versionOfAnotherOriginalIsNotMeant() {
        published(article("Slow Bread", "en"));
        var quick = published(article("Quick Soup", "en"));
        publish(revise(quick, article("Quicker Soup", "en")));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        patch(langsam, Map.of("translationOf", Map.of("slug", "quick-soup")))
                .then()
                .body("translationOf.version", equalTo(2));
    }

    @Test
    void versionThatTheOriginalDoesNotHaveIsRefused() {
        published(article("Slow Bread", "en"));
        var second = Map.of("slug", "slow-bread", "version", 2);
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        for (var answer :
                List.of(
                        patch(langsam, Map.of("translationOf", second)),
                        editor().body(article("Pain lent", "fr", second))
                                .post("/manage/v1/articles"))) {
            answer.then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/translationOf/version"));
        }
        now(langsam).then().body("translationOf.version", equalTo(1));
    }

    @Test
    void versionLeftOutIsTheOneThatReadersSee() {
        var slow = published(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        publish(revise(slow, article("Slow Bread, Slower", "en")));
        now(langsam).then().body("translation.outdated", equalTo(true));

        revise(now(langsam), article("Langsames Brot", "de", Map.of("slug", "slow-bread")));

        now(langsam)
                .then()
                .body("translationOf.version", equalTo(2))
                .body("translation.outdated", equalTo(false));
    }

    @Test
    void whatIsInTheTrashIsNotThere() {
        var slow = published(article("Slow Bread", "en"));
        var langsam = published(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        published(article("Pain lent", "fr", Map.of("slug", "slow-bread")));

        trash(langsam);
        assertThat(works("missing=de")).containsExactly("slow-bread");
        trash(now(slow));

        assertThat(works("missing=en")).containsExactly("pain-lent");
    }

    @Test
    void whatWasReadCanBeSentBack() {
        published(article("Slow Bread", "en"));
        draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread", "title", "Brot")));
        var read = managed("/manage/v1/articles?slug=langsames-brot");
        var langsam = editor().get("/manage/v1/articles/" + read.path("items[0].id"));

        var sent = editor(langsam).body(langsam.asString()).put(address(langsam));

        assertThat(sent.getHeader("ETag")).isEqualTo(langsam.getHeader("ETag"));
    }

    @Test
    void tagChangesWithWhatIsToldOfTheWork() {
        var slow = draft(article("Slow Bread", "en"));
        var langsam = draft(article("Langsames Brot", "de", Map.of("slug", "slow-bread")));
        assertThat(now(slow).getHeader("ETag")).isNotEqualTo(slow.getHeader("ETag"));

        // What others do does not stand in the way of a change.
        assertThat(patch(slow, Map.of("title", "Bread")).statusCode()).isEqualTo(200);
        assertThat(now(langsam).getHeader("ETag")).isNotEqualTo(langsam.getHeader("ETag"));
    }

    @Test
    void whatIsMissingOrOutdatedIsListed() {
        var slow = published(article("Slow Bread", "en"));
        draft(article("Pain lent", "fr-CA", Map.of("slug", "slow-bread")));
        draft(article("Quick Soup", "en"));
        draft(article("Späte Suppe", "de"));
        trash(draft(article("Cold Tea", "en")));

        assertThat(works("missing=de")).containsExactly("quick-soup", "slow-bread");
        assertThat(works("missing=fr")).containsExactly("spate-suppe", "quick-soup");
        assertThat(works("missing=fr-ca,de"))
                .containsExactly("spate-suppe", "quick-soup", "slow-bread");
        assertThat(works("outdated=true")).isEmpty();

        publish(revise(slow, article("Slow Bread", "en", "Newer.")));

        assertThat(works("outdated=true")).containsExactly("slow-bread");
        assertThat(works("missing=fr&outdated=true"))
                .containsExactly("slow-bread", "spate-suppe", "quick-soup");
        assertThat(works("missing=de&outdated=false")).containsExactly("slow-bread", "quick-soup");
        assertThat(works("outdated=false")).containsExactly("spate-suppe", "quick-soup");
        assertThat(works("limit=1&missing=fr"))
                .as("page by page")
                .containsExactly("spate-suppe", "quick-soup");
        managed("/manage/v1/translations?missing=fr&total=true").then().body("total", equalTo(2));
        managed("/manage/v1/translations?outdated=true")
                .then()
                .body("items[0].translations.outdated", contains(true));
    }

    @Test
    void oneOfManyWhoWantALanguageAtOnceGetsIt() {
        var slow = draft(article("Slow Bread", "en"));
        var link = Map.of("translationOf", Map.of("slug", "slow-bread"));
        var drafts =
                Stream.of("Brot", "Stulle", "Knust", "Kante")
                        .map(title -> draft(article(title, "de")))
                        .toList();

        var answers =
                AtOnce.all(
                        drafts.stream()
                                .<Callable<Integer>>map(
                                        article -> () -> patch(article, link).statusCode())
                                .toList());

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        now(slow).then().body("translations.language", contains("de"));
    }

    @Test
    void originalThatComesAtTheSameMomentIsFound() {
        for (var round = 0; round < 8; round++) {
            var original = article("Round " + round, "en");
            var translation = article("Runde " + round, "de", Map.of("title", "Round " + round));

            var made =
                    AtOnce.all(
                            List.<Callable<Response>>of(
                                    () -> draft(original), () -> draft(translation)));

            for (var article : made) {
                now(article).then().body("translations.size()", equalTo(1));
            }
        }
    }

    @Test
    void missingLanguageIsATag() {
        editor().get("/manage/v1/translations?missing=de,")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("missing"));
    }

    private static List<String> works(String query) {
        var seen = new ArrayList<String>();
        for (var at = "/manage/v1/translations?" + query; at != null; at = next(managed(at))) {
            seen.addAll(managed(at).path("items.slug"));
        }
        return seen;
    }

    private static void refused(Response answer, String pointer) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("https://seriatim.dev/problems/language-taken"))
                .body("errors.pointer", contains(pointer));
    }

    private static Response patch(Response article, Map<String, ?> change) {
        return editor(article).body(change).patch(address(article));
    }

    private static Response now(Response article) {
        return managed("/manage/v1/articles/" + Json.field(article, "/id"));
    }

    private static Map<String, Object> article(String title, String language) {
        return article(title, language, "Bread takes its time.");
    }

    private static Map<String, Object> article(String title, String language, String body) {
        return Map.of("title", title, "language", language, "body", body);
    }

    private static Map<String, Object> article(String title, String language, Map<String, ?> of) {
        var article = new HashMap<>(article(title, language));
        article.put("translationOf", of);
        return article;
    }
}
