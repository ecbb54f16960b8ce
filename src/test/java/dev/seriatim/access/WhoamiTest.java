package dev.seriatim.access;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhoamiTest extends ApiTest {

    private static final String WHOAMI = "/manage/v1/whoami";

    @Test
    void keyIsToldWhoseItIsWhatItOpensAndUntilWhen() {
        var key =
                editor().body(
                                Map.of(
                                        "name", "Newsroom",
                                        "scopes", List.of("publish", "read"),
                                        "expiresAt", "2999-01-01T00:00:00Z"))
                        .post("/manage/v1/api-keys");

        holder(key.path("key"))
                .get(WHOAMI)
                .then()
                .statusCode(200)
                .body("actor", equalTo("key:" + key.path("id")))
                .body("name", equalTo("Newsroom"))
                .body("kind", equalTo("key"))
                .body("scopes", contains("read", "publish"))
                .body("expiresAt", equalTo("2999-01-01T00:00:00Z"));
    }

    @Test
    void keyOfTheSettingsOpensEverythingForEver() {
        editor().get(WHOAMI)
                .then()
                .statusCode(200)
                .body("actor", equalTo("administrator"))
                .body("kind", equalTo("setting"))
                .body("scopes", contains("read", "write", "publish", "import", "admin"))
                .body("expiresAt", nullValue());
    }

    @Test
    void whoeverHoldsNoKeyIsToldNothing() {
        reader().get(WHOAMI).then().statusCode(401);
    }
}
