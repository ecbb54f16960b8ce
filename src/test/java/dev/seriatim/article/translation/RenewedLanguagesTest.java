package dev.seriatim.article.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of languages that were compared in another way when it was written. */
@QuarkusTest
class RenewedLanguagesTest extends DeliveryTest {

    @Test
    void placesInWorksAreWrittenAnew() throws SQLException {
        published(article("Slow Bread", "en"));
        published(article("Langsames Brot", "de-DD", "slow-bread"));

        renewAfter(
                """
                update work_place set language = 'de-dd' where language = 'de-de';
                update shown_place set language = 'de-dd' where language = 'de-de'
                """);

        reader().redirects()
                .follow(false)
                .get("/v1/articles/slow-bread?language=de-DE")
                .then()
                .statusCode(308);
        editor().body(article("Brot mit Weile", "de-DE", "slow-bread"))
                .post("/manage/v1/articles")
                .then()
                .statusCode(409);
    }

    @Test
    void placeInALanguageThatAnotherHasIsGivenUp() throws SQLException {
        published(article("Slow Bread", "en"));
        published(article("Langsames Brot", "de-DD", "slow-bread"));
        var alone = published(article("Brot mit Weile", "de-DE"));

        renewAfter(
                """
                update work_place set language = 'de-dd' where language = 'de-de';
                insert into work_place (work_id, language, article_id)
                select distinct w.work_id, 'de-de', a.id from work_place w, article a where a.id = '%1$s';
                insert into translation (article_id, name, original_id, version)
                select '%1$s', n.name, n.article_id, 1 from article_name n where n.name = 'slug:slow-bread'
                """
                        .formatted(alone.<String>path("id")));

        read("/v1/articles/slow-bread")
                .then()
                .body("translations.slug", contains("langsames-brot"));
        managed(address(alone)).then().body("translation.state", equalTo("pending"));
    }

    @Test
    void listsAreWrittenAnew() throws SQLException {
        published(article("Lechem", "iw"));
        published(article("Bread", "en"));

        renewAfter("delete from list_entry where list_id = language_list('he')");

        assertThat(slugs("language=he")).containsExactly("lechem");
        assertThat(slugs("language=en")).containsExactly("bread");
    }

    private void renewAfter(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change);
            statement.execute("select renew_languages()");
        }
        forgetAnswers();
    }

    private static Map<String, Object> article(String title, String language) {
        return Map.of("title", title, "language", language, "body", "About bread.");
    }

    private static Map<String, Object> article(String title, String language, String original) {
        return Map.of(
                "title",
                title,
                "language",
                language,
                "body",
                "About bread.",
                "translationOf",
                Map.of("slug", original));
    }

    private static List<String> slugs(String query) {
        return read("/v1/articles?" + query).path("items.slug");
    }
}
