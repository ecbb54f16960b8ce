package dev.seriatim.article.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Translations of what readers do not know yet, or in whose work their language is taken. */
@QuarkusTest
class WaitingTranslationsTest extends DeliveryTest {

    @ParameterizedTest
    @CsvSource({"title, Slow Bread", "slug, slow-bread"})
    void readersLearnNothingOfTheNameOfADraft(String kind, String name) {
        var langsam = published(article("Langsames Brot", "de", Map.of(kind, name)));
        published(article("Pain lent", "fr", Map.of(kind, name)));
        var plain = published(article("Bread", "en"));

        var renamed = patch(plain, Map.of("title", "Slow Bread", "slug", "slow-bread"));

        translations("bread").then().body("translations", empty());
        translations("langsames-brot").then().body("translations", empty());
        now(langsam)
                .then()
                .body("translation.state", equalTo("unpublished"))
                .body("translation.target.id", equalTo(plain.path("id")));
        assertThat(states(langsam)).containsExactly("unpublished");

        publish(renamed);

        translations("langsames-brot").then().body("translations.language", contains("en", "fr"));
        translations("slow-bread").then().body("translations.language", contains("de", "fr"));
        now(langsam).then().body("translation.state", equalTo("resolved"));
    }

    @Test
    void translationsOfADraftAreStrangersToReaders() {
        published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        published(article("Pain lent", "fr", Map.of("title", "Slow Bread")));

        var slow = draft(article("Slow Bread", "en"));

        translations("langsames-brot").then().body("translations", empty());
        now(slow).then().body("translations.language", contains("de", "fr"));

        unpublish(publish(slow));

        translations("langsames-brot").then().body("translations.language", contains("fr"));
    }

    @Test
    void draftOfAnOriginalMakesNothingOutdated() {
        var langsam = published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        published(article("Pain lent", "fr", Map.of("articleId", langsam.path("id"))));
        var plain = patch(published(article("Bread", "en")), Map.of("title", "Slow Bread"));

        publish(patch(plain, Map.of("title", "Bread", "body", "Newer.")));

        translations("pain-lent").then().body("translations.outdated", contains(false));
        translations("bread").then().body("translations", empty());
    }

    @Test
    void publishedOriginalComesBeforeADraftOfTheName() {
        var langsam = published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        patch(published(article("Bread", "en")), Map.of("title", "Slow Bread"));

        var slow = published(article("Slow Bread", "nl"));

        translations("langsames-brot")
                .then()
                .body("translations.slug", contains(slow.<String>path("slug")));
        now(langsam).then().body("translation.target.id", equalTo(slow.path("id")));
    }

    @Test
    void scheduledNameIsKnownFromThenOn() throws Exception {
        published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        var plain = patch(published(article("Bread", "en")), Map.of("title", "Slow Bread"));

        var scheduled = publish(plain, Instant.now().plusSeconds(2).toString());
        translations("langsames-brot").then().body("translations", empty());
        Patience.until(
                "the name of the original is known",
                Duration.ofSeconds(30),
                () ->
                        List.of("en")
                                .equals(
                                        read("/v1/articles/langsames-brot")
                                                .path("translations.language")));

        now(scheduled).then().body("translations.language", contains("de"));
    }

    @Test
    void cancelledNameStaysUnknown() {
        published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        var plain = patch(published(article("Bread", "en")), Map.of("title", "Slow Bread"));
        publish(plain, "2999-01-01T00:00:00Z");

        editor(now(plain)).delete(address(plain) + "/publication?scheduled=true");

        translations("langsames-brot").then().body("translations", empty());
    }

    @Test
    void previewShowsWorksOfDrafts() {
        published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        draft(article("Slow Bread", "en"));

        var token = editor().body("{}").post("/manage/v1/preview-tokens").path("token");

        translations("langsames-brot?preview=" + token)
                .then()
                .body("translations.slug", contains("slow-bread"));
    }

    @Test
    void onesOwnTitleIsSomebodyElses() {
        var lumo = published(article("Lumo", "de"));

        patch(lumo, Map.of("translationOf", Map.of("title", "Lumo")))
                .then()
                .body("translation.state", equalTo("pending"))
                .body("translation.target", nullValue());
        assertThat(states(lumo)).containsExactly("pending");
    }

    /** How a place in a work gets free. */
    enum Relief {
        TAKER_IN_ANOTHER_LANGUAGE(
                (taker, waiting) -> publish(patch(taker, Map.of("language", "nl")))),
        TAKER_UNLINKED((taker, waiting) -> patch(taker, unlinked())),
        TAKER_PURGED(
                (taker, waiting) -> {
                    trash(taker);
                    editor().header("If-Match", "*")
                            .delete("/manage/v1/trash/" + taker.path("id") + "?acknowledge=true")
                            .then()
                            .statusCode(204);
                }),
        WAITING_IN_ANOTHER_LANGUAGE(
                (taker, waiting) -> publish(patch(waiting, Map.of("language", "nl"))));

        private final BiConsumer<Response, Response> come;

        Relief(BiConsumer<Response, Response> come) {
            this.come = come;
        }
    }

    @ParameterizedTest
    @EnumSource
    void placeThatGetsFreeGoesToWhoWaits(Relief relief) {
        var waiting = published(article("Brot mit Weile", "de", Map.of("title", "Slow Bread")));
        var plain = published(article("Bread", "en"));
        var taker = published(article("Langsames Brot", "de", Map.of("slug", "bread")));
        publish(patch(plain, Map.of("title", "Slow Bread")));
        now(waiting).then().body("translation.state", equalTo("pending"));
        assertThat(states(waiting)).containsExactly("pending");

        relief.come.accept(now(taker), now(waiting));

        now(waiting)
                .then()
                .body("translation.state", equalTo("resolved"))
                .body("translation.target.id", equalTo(plain.path("id")));
        assertThat(states(waiting)).containsExactly("resolved");
    }

    @Test
    void languageThatTheOriginalLeavesGoesToWhoWaits() {
        var waiting = published(article("Brot mit Weile", "de", Map.of("title", "Slow Bread")));
        var slow = published(article("Slow Bread", "de"));
        now(waiting).then().body("translation.state", equalTo("pending"));

        publish(patch(slow, Map.of("language", "en")));

        now(waiting).then().body("translation.state", equalTo("resolved"));
    }

    @Test
    void languageOfADiscardedDraftGoesToWhoWaits() {
        var waiting = published(article("Brot mit Weile", "de", Map.of("title", "Slow Bread")));
        var plain = published(article("Bread", "en"));
        var taker = published(article("Langzaam brood", "nl", Map.of("slug", "bread")));
        patch(taker, Map.of("language", "de"));
        publish(patch(plain, Map.of("title", "Slow Bread")));
        now(waiting).then().body("translation.state", equalTo("pending"));

        editor(now(taker)).delete(address(taker) + "/draft").then().statusCode(200);

        now(waiting).then().body("translation.state", equalTo("resolved"));
    }

    @Test
    void whoseTranslationWasInTheWayJoinsWithoutIt() {
        var waiting = published(article("Langsames Brot", "de", Map.of("title", "Slow Bread")));
        var lent = published(article("Pain lent", "fr", Map.of("slug", "langsames-brot")));
        var plain = published(article("Bread", "en"));
        published(article("Pain", "fr", Map.of("slug", "bread")));
        publish(patch(plain, Map.of("title", "Slow Bread")));
        now(waiting).then().body("translation.state", equalTo("pending"));

        patch(lent, unlinked());

        now(waiting).then().body("translations.language", contains("en", "fr"));
    }

    private static Map<String, ?> unlinked() {
        return Collections.singletonMap("translationOf", null);
    }

    private static List<String> states(Response translation) {
        return managed("/manage/v1/links?article=" + translation.path("id")).path("items.state");
    }

    private static Response translations(String slug) {
        return read("/v1/articles/" + slug);
    }

    private static Response patch(Response article, Map<String, ?> change) {
        return editor(now(article)).body(change).patch(address(article));
    }

    private static Response now(Response article) {
        return managed("/manage/v1/articles/" + Json.field(article, "/id"));
    }

    private static Map<String, Object> article(String title, String language) {
        return Map.of("title", title, "language", language, "body", "Bread takes its time.");
    }

    private static Map<String, Object> article(String title, String language, Map<String, ?> of) {
        var article = new HashMap<>(article(title, language));
        article.put("translationOf", of);
        return article;
    }
}
