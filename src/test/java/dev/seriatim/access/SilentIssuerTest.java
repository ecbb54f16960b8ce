package dev.seriatim.access;

import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SilentIssuerTest.WithoutIssuer.class)
class SilentIssuerTest extends ApiTest {

    private static final String NAME = "http://127.0.0.1:1";

    public static final class WithoutIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("seriatim.oidc.issuer", NAME);
        }
    }

    private static Response read(String credentials) {
        return holder(credentials).get("/manage/v1/articles");
    }

    @Test
    void tokenIsNeitherAcceptedNorRefused() throws Exception {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(NAME)
                        .audience(Issuer.AUDIENCE)
                        .subject("odile")
                        .claim("scope", "write")
                        .expirationTime(Issuer.at(300))
                        .build();
        var token = Issuer.signed(Issuer.newKey("first"), claims);

        for (var time = 0; time < 3; time++) {
            read(token)
                    .then()
                    .statusCode(503)
                    .body("type", equalTo("https://seriatim.dev/problems/unavailable"));
        }
    }

    @Test
    void keysGoOn() {
        String key = key("Newsroom", "write").path("key");

        read(key).then().statusCode(200);
        read("the-key-of-the-tests-and-of-nothing-else").then().statusCode(200);
        read("wrong").then().statusCode(401);
    }
}
