package dev.seriatim.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalTest extends ApiTest {

    private static final String SITE = "/manage/v1/site";

    @Test
    void everythingDoneToAnArticleLeavesAnEvent() throws SQLException {
        var draft = draft(Map.of("title", "Naps", "body", "", "authors", List.of("Ines")));
        var patched =
                patch(draft, address(draft), "{ \"body\": \"Zzz.\", \"topics\": [\"Rest\"] }");
        var scheduled = schedule(patched);
        var published = publish(scheduled);
        var unpublished = unpublish(published);
        var linked =
                editor(unpublished)
                        .body("{ \"items\": [{ \"title\": \"Baths\" }] }")
                        .put(address(draft) + "/related");
        linked.then().statusCode(200);
        editor(editor().get(address(draft))).delete(address(draft)).then().statusCode(204);

        var events = events();

        assertThat(events)
                .containsExactly(
                        "author.created by admin {\"slug\": \"ines\"}",
                        "article.created by admin {\"slug\": \"naps\"}",
                        "topic.created by admin {\"slug\": \"rest\"}",
                        "article.revised by admin {\"slug\": \"naps\", \"version\": 1}",
                        "article.scheduled by admin {\"slug\": \"naps\", \"version\": 1}",
                        "article.published by admin {\"slug\": \"naps\", \"version\": 1}",
                        "article.unpublished by admin {\"slug\": \"naps\", \"version\": 1}",
                        "article.revised by admin {\"slug\": \"naps\", \"version\": 2}",
                        "article.trashed by admin {\"slug\": \"naps\", \"version\": 2}");
    }

    @Test
    void everythingDoneToASeriesLeavesAnEvent() throws SQLException {
        var begun = editor().body("{ \"title\": \"Rest\" }").post("/manage/v1/series");
        var at = "/manage/v1/series/" + begun.path("id");
        var patched = patch(begun, at, "{ \"slug\": \"resting\" }");
        var arranged =
                editor(patched).body("{ \"parts\": [{ \"title\": \"A\" }] }").put(at + "/parts");
        editor(arranged).delete(at).then().statusCode(204);

        var events = events();

        assertThat(events)
                .containsExactly(
                        "series.created by admin {\"slug\": \"rest\"}",
                        "series.revised by admin {\"slug\": \"resting\"}",
                        "series.arranged by admin {\"slug\": \"resting\"}",
                        "series.deleted by admin {\"slug\": \"resting\"}");
    }

    @Test
    void everythingDoneToAnAuthorOrATopicLeavesAnEvent() throws SQLException {
        for (var kind : List.of("authors", "topics")) {
            var at = "/manage/v1/" + kind + "/rest";
            var made = editor().body("{ \"name\": \"Rest\" }").post("/manage/v1/" + kind);
            var patched = patch(made, at, "{ \"name\": \"Resting\" }");
            editor(patched).delete(at).then().statusCode(204);
        }

        var events = events();

        assertThat(events)
                .containsExactly(
                        "author.created by admin {\"slug\": \"rest\"}",
                        "author.revised by admin {\"slug\": \"rest\"}",
                        "author.deleted by admin {\"slug\": \"rest\"}",
                        "topic.created by admin {\"slug\": \"rest\"}",
                        "topic.revised by admin {\"slug\": \"rest\"}",
                        "topic.deleted by admin {\"slug\": \"rest\"}");
    }

    @Test
    void descriptionOfTheSiteLeavesAnEvent() throws SQLException {
        editor(editor().get(SITE)).body("{ \"name\": \"Lanternfield\" }").put(SITE);

        var events = events();

        assertThat(events).containsExactly("site.revised by admin {}");
    }

    @Test
    void importLeavesAnEventOfEachThingThatItDid() throws SQLException {
        var file =
                """
                Ladders

                By Ines Holm

                A ladder is a small act of faith.

                This article is part of the Up and Down series at Lanternfield.
                """;
        editor().contentType("text/plain").body(file.getBytes(UTF_8)).post("/manage/v1/imports");
        editor().contentType("text/plain").body(file.getBytes(UTF_8)).post("/manage/v1/imports");

        var events = events();

        assertThat(events)
                .containsExactlyInAnyOrder(
                        "author.created by admin {\"slug\": \"ines-holm\"}",
                        "article.created by admin {\"slug\": \"ladders\"}",
                        "article.published by admin {\"slug\": \"ladders\", \"version\": 1}",
                        "site.revised by admin {}",
                        "series.created by admin {\"slug\": \"up-and-down\"}",
                        "series.arranged by admin {\"slug\": \"up-and-down\"}");
    }

    @Test
    void writeThatChangesNothingLeavesNoEvent() throws SQLException {
        var article = published("Naps", "Zzz.");
        var before = events();

        publish(patch(article, address(article), "{ \"body\": \"Zzz.\" }"));
        editor(editor().get(SITE)).body("{ \"defaultLanguage\": \"en\" }").put(SITE);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusedWriteLeavesNeitherEventNorTrace() throws SQLException {
        var naps = draft("Naps", "Zzz.");
        draft("Baths", "Warm ones.");
        var before = events();

        var taken =
                editor(naps)
                        .body(
                                Map.of(
                                        "title", "Naps",
                                        "body", "",
                                        "slug", "baths",
                                        "authors", List.of("Nobody Yet")))
                        .put(address(naps));
        var stale =
                editor().header("If-Match", "\"stale\"")
                        .body("{}")
                        .put(address(naps) + "/publication");

        taken.then().statusCode(409);
        stale.then().statusCode(412);
        assertThat(events()).isEqualTo(before);
        editor().get("/manage/v1/authors/nobody-yet").then().statusCode(404);
    }

    @Test
    void eventIsWrittenInTheTransactionOfItsChange() throws SQLException {
        draft("Naps", "Zzz.");
        editor().body("{ \"title\": \"Rest\" }").post("/manage/v1/series");

        var together =
                rows(
                        """
                        select e.type from event e join article a on a.id = e.subject_id and a.xmin = e.xmin
                        union all
                        select e.type from event e join series s on s.id = e.subject_id and s.xmin = e.xmin
                        """);

        assertThat(together).containsExactly("article.created", "series.created");
    }

    private List<String> events() throws SQLException {
        return rows("select type || ' by ' || actor || ' ' || data from event order by id");
    }

    private List<String> rows(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Response schedule(Response article) {
        var answer =
                editor(article)
                        .body("{ \"publishAt\": \"2999-01-01T00:00:00Z\" }")
                        .put(address(article) + "/publication");
        answer.then().statusCode(200);
        return answer;
    }

    private static Response patch(Response read, String at, String patch) {
        var answer = editor(read).contentType("application/merge-patch+json").body(patch).patch(at);
        answer.then().statusCode(200);
        return answer;
    }
}
