package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    // Any operation may answer 503, and none says so for itself: REST Assured would be told off.
    private HttpResponse<String> read(String credentials) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/manage/v1/articles"))
                        .header("Authorization", "Bearer " + credentials)
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
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
            var answer = read(token);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("https://seriatim.dev/problems/unavailable");
        }
    }

    @Test
    void keysGoOn() throws Exception {
        String key = key("Newsroom", "write").path("key");

        assertThat(read(key).statusCode()).isEqualTo(200);
        assertThat(read("the-key-of-the-tests").statusCode()).isEqualTo(200);
        assertThat(read("wrong").statusCode()).isEqualTo(401);
    }
}
