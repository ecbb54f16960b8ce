package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.seriatim.support.ApiTest;
import dev.seriatim.support.AtOnce;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(TokensTest.WithIssuer.class)
class TokensTest extends ApiTest {

    static final String PORT = "seriatim.test.issuer-port";

    private static Issuer issuer;

    public static class WithIssuer implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            if (System.getProperty(PORT) == null) {
                System.setProperty(PORT, String.valueOf(freePort()));
            }
            return Map.of("seriatim.oidc.issuer", "http://127.0.0.1:" + Integer.getInteger(PORT));
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final IssuerTest.Clock CLOCK = new IssuerTest.Clock();

    // No test is to suffer from how often the one before it made us ask the issuer.
    @BeforeEach
    void letTimePass() {
        CLOCK.letPass(Duration.ofMinutes(10));
        QuarkusMock.installMockForType(CLOCK, TokenClock.class);
    }

    @BeforeAll
    static void startTheIssuer() throws IOException {
        issuer = Issuer.on(Integer.getInteger(PORT));
    }

    @AfterAll
    static void stopTheIssuer() {
        issuer.close();
    }

    private static RequestSpecification bearer(String token) {
        return holder(token).contentType(ContentType.JSON);
    }

    private static Response read(String token) {
        return bearer(token).get("/manage/v1/articles");
    }

    private static void isRefused(Response answer) {
        answer.then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        startsWith("Bearer realm=\"seriatim\", error=\"invalid_token\""));
    }

    @Test
    void tokenOpensWhatItsScopesName() {
        var token = issuer.token(claims -> claims);

        read(token).then().statusCode(200);
        bearer(token).get("/manage/v1/api-keys").then().statusCode(403);
    }

    @Test
    void bearerIsToldWhoTheyAreAndUntilWhen() {
        bearer(issuer.token(claims -> claims))
                .get("/manage/v1/whoami")
                .then()
                .statusCode(200)
                .body("kind", equalTo("token"))
                .body("actor", startsWith("subject:"))
                .body("expiresAt", notNullValue());
    }

    @Test
    void scopesMayBeAList() {
        var token = issuer.token(claims -> claims.claim("scope", List.of("admin", "profile")));

        bearer(token).get("/manage/v1/api-keys").then().statusCode(200);
        read(token).then().statusCode(403);
    }

    @Test
    void tokenWithoutScopesOpensNothing() {
        for (var scope : new Object[] {null, "", "WRITE", "writer", 7, Map.of("write", true)}) {
            var token = issuer.token(claims -> claims.claim("scope", scope));

            read(token).then().statusCode(403);
        }
    }

    @Test
    void oneOfSeveralAudiencesIsEnough() {
        read(issuer.token(claims -> claims.audience(List.of("others", Issuer.AUDIENCE))))
                .then()
                .statusCode(200);
    }

    @Test
    void clocksMayDifferALittle() {
        read(issuer.token(claims -> claims.expirationTime(Issuer.at(-30)))).then().statusCode(200);
        read(issuer.token(claims -> claims.notBeforeTime(Issuer.at(30)))).then().statusCode(200);
    }

    static Stream<String> invalidTokens() throws JOSEException {
        var valid = issuer.token(claims -> claims);
        var parts = valid.split("\\.");
        return Stream.of(
                issuer.token(claims -> claims.audience("others")),
                issuer.token(claims -> claims.audience((String) null)),
                issuer.token(claims -> claims.issuer("https://issuer.example")),
                issuer.token(claims -> claims.issuer(issuer.name() + "/")),
                issuer.token(claims -> claims.issuer(null)),
                issuer.token(claims -> claims.expirationTime(Issuer.at(-90))),
                issuer.token(claims -> claims.expirationTime(null)),
                issuer.token(claims -> claims.notBeforeTime(Issuer.at(90))),
                issuer.token(claims -> claims.subject(null)),
                issuer.token(claims -> claims.subject(" ")),
                issuer.token(claims -> claims.subject("a\u0000b")),
                issuer.token(claims -> claims.subject("a".repeat(256))),
                Issuer.signed(Issuer.newKey("first"), issuer.claims(claims -> claims)),
                new PlainJWT(issuer.claims(claims -> claims.claim("scope", "admin"))).serialize(),
                signedWithThePublicKey(),
                ofAnotherKind(),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + "." + parts[2].replaceFirst(".", "-"),
                parts[0]
                        + "."
                        + Issuer.signed(issuer.key(), issuer.claims(c -> c.claim("scope", "admin")))
                                .split("\\.")[1]
                        + "."
                        + parts[2],
                valid + "." + parts[2],
                valid + "x",
                "bnVsbA.e30.AA",
                "..",
                "eyJhbGciOiJSUzI1NiJ9..");
    }

    // The mistake of RFC 8725 2.1: a public key taken for a shared secret.
    private static String signedWithThePublicKey() throws JOSEException {
        var secret = issuer.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(issuer.key().getKeyID());
        var token = new SignedJWT(header.build(), issuer.claims(claims -> claims));
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String ofAnotherKind() throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(issuer.key().getKeyID())
                        .type(new JOSEObjectType("logout+jwt"));
        var token = new SignedJWT(header.build(), issuer.claims(claims -> claims));
        token.sign(new RSASSASigner(issuer.key()));
        return token.serialize();
    }

    @ParameterizedTest
    @MethodSource("invalidTokens")
    void invalidTokenOpensNothing(String token) {
        isRefused(read(token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwk", "jku", "x5u"})
    void tokenBringsNoKeyOfItsOwn(String parameter) throws JOSEException {
        var key = Issuer.newKey("mine");
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256);
        switch (parameter) {
            case "jwk" -> header.jwk(key.toPublicJWK());
            case "jku" -> header.jwkURL(java.net.URI.create(issuer.name() + "/keys"));
            default -> header.x509CertURL(java.net.URI.create(issuer.name() + "/keys"));
        }
        var token = new SignedJWT(header.build(), issuer.claims(claims -> claims));
        token.sign(new RSASSASigner(key));

        isRefused(read(token.serialize()));
    }

    @Test
    void newKeyOfTheIssuerIsFound() {
        var former = issuer.token(claims -> claims);
        read(former).then().statusCode(200);

        issuer.rotate();

        read(issuer.token(claims -> claims)).then().statusCode(200);
        isRefused(read(former));
    }

    @Test
    void renewedTokenIsTheSameCaller() {
        var key = UUID.randomUUID().toString();
        var first = issuer.token(claims -> claims.subject("renewed"));
        var renewed = issuer.token(claims -> claims.subject("renewed").jwtID("2"));
        var another = issuer.token(claims -> claims.subject("another"));

        topic(first, key).then().statusCode(201);

        topic(renewed, key).then().statusCode(201).header("Idempotent-Replayed", "true");
        topic(another, key).then().statusCode(201).body("slug", equalTo("tea-2"));
    }

    private static Response topic(String token, String idempotencyKey) {
        return bearer(token)
                .header("Idempotency-Key", idempotencyKey)
                .body("{\"name\": \"Tea\"}")
                .post("/manage/v1/topics");
    }

    @Test
    void writeIsSignedWithTheSubject() {
        var subject = UUID.randomUUID().toString();
        var token = issuer.token(claims -> claims.subject(subject));

        bearer(token).body("{\"name\": \"Tea\"}").post("/manage/v1/topics").then().statusCode(201);

        editor().get("/manage/v1/audit?actor=subject:" + subject)
                .then()
                .body("items.action", contains("POST /manage/v1/topics"))
                .body("items.actorName", contains(subject));
    }

    @Test
    void refusalSaysWhyInTheHeaderAndInTheProblem() {
        var answer = read(issuer.token(claims -> claims.audience("account")));

        answer.then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        "Bearer realm=\"seriatim\", error=\"invalid_token\","
                                + " error_description=\"The token is for another audience.\"")
                .body("detail", equalTo("The token is for another audience."));
    }

    @Test
    void auditNamesWhoTheIssuerNames() {
        var subject = UUID.randomUUID().toString();
        var token =
                issuer.token(
                        claims -> claims.subject(subject).claim("preferred_username", "Odile F."));

        bearer(token).body("{\"name\": \"Tea\"}").post("/manage/v1/topics").then().statusCode(201);

        editor().get("/manage/v1/audit?actor=subject:" + subject)
                .then()
                .body("items.actorName", contains("Odile F."));
    }

    @Test
    void newKeyIsKnownAtOnceToAllWhoSendTokensOfIt() throws Exception {
        read(issuer.token(claims -> claims)).then().statusCode(200);
        issuer.rotate();

        areTakenAtOnce(issuer.token(claims -> claims));
    }

    @Test
    void keysThatGrewOldKeepNoTokenOut() throws Exception {
        var token = issuer.token(claims -> claims);
        read(token).then().statusCode(200);
        CLOCK.letPass(Duration.ofMinutes(6));

        areTakenAtOnce(token);
    }

    /** Of twenty at once, while the issuer takes its time, none is refused or sent away. */
    private static void areTakenAtOnce(String token) {
        issuer.delay(Duration.ofMillis(500));
        try {
            var statuses = AtOnce.times(20, () -> read(token).statusCode());

            assertThat(statuses).hasSize(20).containsOnly(200);
        } finally {
            issuer.delay(Duration.ZERO);
        }
    }

    @Test
    void keysGoOnBesideTokens() {
        String key = key("Newsroom", "write").path("key");

        read(key).then().statusCode(200);
        isRefused(read("wrong"));
    }
}
