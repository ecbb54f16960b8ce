package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.junit.jupiter.api.Test;

/** Hibernate keeps the plan of each query, and must find it again. */
@QuarkusTest
class QueryPlansTest extends DeliveryTest {

    // Workers that begin meanwhile bring a few plans of their own.
    private static final int ROUNDS = 30;

    @Inject SessionFactory sessions;

    @Test
    void queryAskedAgainIsNotPlannedAgain() {
        edit();
        int plans = plans();

        for (int round = 0; round < ROUNDS; round++) {
            edit();
        }

        assertThat(plans() - plans).isLessThan(ROUNDS);
    }

    private int plans() {
        return sessions.unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache()
                .getNumberOfCachedQueryPlans();
    }

    private void edit() {
        var word = "buoy" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var article =
                publish(
                        draft(
                                Map.of(
                                        "title",
                                        word,
                                        "body",
                                        "To the [[Harbour]].",
                                        "authors",
                                        List.of(word),
                                        "topics",
                                        List.of(word),
                                        "related",
                                        titles("Harbour"))));
        editor().header("Idempotency-Key", word)
                .body(Map.of("title", word, "body", "It rings."))
                .post("/manage/v1/articles")
                .then()
                .statusCode(201);
        var series = series("Coast " + word, word, "Harbour");
        editor(series).delete(address(series, "series")).then().statusCode(204);
        imported(word);
        reader().get("/v1/articles?q=" + word.substring(1)).then().statusCode(200);
        trash(managed(address(article)));
    }

    private static String address(Response stored, String collection) {
        return "/manage/v1/" + collection + "/" + stored.path("id");
    }

    private static void imported(String word) {
        editor().contentType("text/plain; charset=utf-8")
                .body("Slack " + word + "\n\nBetween the tides there is a while of rest.\n")
                .post("/manage/v1/imports?language=en")
                .then()
                .statusCode(201);
    }
}
