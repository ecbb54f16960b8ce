package dev.seriatim.access;

import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tokens count for whom they stand for. */
@QuarkusTest
@TestProfile(TokenQuotaTest.Counted.class)
class TokenQuotaTest {

    public static final class Counted extends TokensTest.WithIssuer {
        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("seriatim.rate-limit.trusted-proxies", "127.0.0.0/8,::1");
            settings.put("seriatim.rate-limit.per-key", "3");
            return settings;
        }
    }

    private static Issuer issuer;

    @BeforeAll
    static void startTheIssuer() throws IOException {
        issuer = Issuer.on(Integer.getInteger(TokensTest.PORT));
    }

    @AfterAll
    static void stopTheIssuer() {
        issuer.close();
    }

    private static Response read(String token) {
        return RestAssured.given()
                .noFilters()
                .header("X-Forwarded-For", "203.0.113.1")
                .header("Authorization", "Bearer " + token)
                .get("/manage/v1/articles");
    }

    private static String token(String subject, int renewal) {
        return issuer.token(claims -> claims.subject(subject).jwtID("renewal " + renewal));
    }

    @Test
    void renewedTokensCountForTheirSubject() {
        for (var renewal = 0; renewal < 3; renewal++) {
            read(token("odile", renewal)).then().statusCode(200);
        }

        read(token("odile", 3)).then().statusCode(429);
        read(token("another", 0)).then().statusCode(200);
    }

    @Test
    void nobodyUsesUpTheShareOfAnother() {
        var claims = issuer.claims(victim -> victim.subject("victim"));
        var forged = Issuer.signed(Issuer.newKey("first"), claims);
        for (var time = 0; time < 5; time++) {
            read(forged)
                    .then()
                    .statusCode(401)
                    .header("RateLimit-Policy", "\"address\";q=6000;w=60");
        }

        read(token("victim", 0)).then().statusCode(200);
        read(token("victim", 1))
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"address\";q=6000;w=60, \"key\";q=3"));
    }
}
