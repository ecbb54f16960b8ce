package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.security.AuthenticationFailedException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are taken, what they open, and what is said of those that are not. */
class AccessTokensTest extends IssuerTest {

    private static final String NO_ACCESS_TOKEN = "The token is no access token.";

    private static String spelt(String... parts) {
        var encoded = Arrays.stream(parts).map(part -> Base64URL.encode(part).toString()).toList();
        return String.join(".", encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"at+jwt", "AT+JWT", "application/at+jwt", "JWT", "jwt"})
    void accessTokenIsTakenByItsType(String type) {
        isTaken(issuer.token(type, claims -> claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "dpop+jwt", "secevent+jwt", "application/x", "JWS"})
    void otherTypeIsRefused(String type) {
        isRefused(issuer.token(type, claims -> claims), NO_ACCESS_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout", "DPoP"})
    void otherKindInThePayloadIsRefused(String kind) {
        isRefused(issuer.token(claims -> claims.claim("typ", kind)), NO_ACCESS_TOKEN);
        isRefused(issuer.token("at+jwt", claims -> claims.claim("typ", kind)), NO_ACCESS_TOKEN);
        isTaken(issuer.token(claims -> claims.claim("typ", "Bearer")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "at_hash", "c_hash"})
    void idTokenIsRefusedWhatEverItsRoles(String claim) {
        isRefused(issuer.token(claims -> claims.claim(claim, "x")), NO_ACCESS_TOKEN);
        isTaken(issuer.token("at+jwt", claims -> claims.claim(claim, "x")));
        isTaken(issuer.token(claims -> claims.claim(claim, "x").claim("typ", "Bearer")));
    }

    @Test
    void refusalSaysWhatAnOperatorMayKnow() {
        isRefused(
                issuer.token(claims -> claims.expirationTime(Issuer.at(-90))),
                "The token has expired.");
        isRefused(
                issuer.token(claims -> claims.notBeforeTime(Issuer.at(90))),
                "The token is not valid yet.");
        isRefused(
                issuer.token(claims -> claims.audience("account")),
                "The token is for another audience.");
        isRefused(
                issuer.token(claims -> claims.issuer("https://other.example")),
                "The token is of another issuer.");
        isRefused(
                Issuer.signed(Issuer.newKey("first"), issuer.claims(claims -> claims)),
                "The token is not signed with a key of the issuer.");
        isRefused(issuer.token(claims -> claims.subject(" ")), null);
        isRefused(issuer.token(claims -> claims.expirationTime(null)), null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "7",
                "{\"alg\":7}",
                "{\"alg\":null}",
                "{\"alg\":\"none\"}",
                "{\"alg\":\"RS256\",\"typ\":{}}",
                "{\"alg\":\"RS256\",\"crit\":[7]}",
                "{\"alg\":\"RS256\",\"kid\":[]}",
                "{\"alg\":\"HS256\"}"
            })
    void malformedHeaderIsRefused(String header) {
        for (var payload :
                List.of("{}", "null", "{\"iss\":\"" + issuer.name() + "\"}", "{\"exp\":\"x\"}")) {
            assertThat(catchThrowable(() -> tokens.bearer(spelt(header, payload, "signature"))))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "wrong", "a.b", "a.b.c.d", "srt_a"})
    void whatIsNoTokenIsLeftToOthers(String text) {
        assertThat(tokens.bearer(text)).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void causeIsLoggedOnceAMinute() {
        for (var time = 0; time < 3; time++) {
            isRefused(
                    issuer.token(c -> c.audience("account")), "The token is for another audience.");
            isRefused(
                    issuer.token(c -> c.audience("b\n2026 ERROR")),
                    "The token is for another audience.");
            isRefused(
                    issuer.token(c -> c.expirationTime(Issuer.at(-90))), "The token has expired.");
        }
        assertThat(log)
                .hasSize(2)
                .contains(
                        "Tokens are refused (AUDIENCE): It is for [account], not for [seriatim].");

        clock.letPass(Duration.ofMinutes(1));
        isRefused(
                issuer.token(c -> c.audience("b\n2026 ERROR")),
                "The token is for another audience.");

        assertThat(log).hasSize(3).last().asString().contains("It is for [b?2026 ERROR]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EdDSA", "Ed25519"})
    void ed25519IsTaken(String algorithm) throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        issuer.publish(Issuer.published(List.of(Issuer.jwk(pair.getPublic(), "ed"))));
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm)).keyID("ed");

        isTaken(signed(pair, header.build()));
        var other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        isRefused(
                signed(other, header.build()), "The token is not signed with a key of the issuer.");
        isRefused(
                signed(pair, header.criticalParams(Set.of("x")).customParam("x", 1).build()),
                "The token is not signed with a key of the issuer.");
        isRefused(
                signed(pair, header.build()).replaceFirst("\\.[^.]*$", ".AA"),
                "The token is not signed with a key of the issuer.");
    }

    private String signed(KeyPair pair, JWSHeader header) throws Exception {
        var content = new SignedJWT(header, issuer.claims(claims -> claims)).getSigningInput();
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(content);
        return new String(content, StandardCharsets.US_ASCII)
                + "."
                + Base64URL.encode(signer.sign());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    issuer | id.example.org/realms/a    | This is no address of the web: id.example.org/realms/a
                    issuer | id.example.org:8443/a      | This is no address of the web: id.example.org:8443/a
                    issuer | file:///etc/issuer         | This is no address of the web: file:///etc/issuer
                    issuer | https:///realms            | This is no address of the web: https:///realms
                    issuer | https://a b                | This is no address of the web: https://a b
                    issuer | https://me:you@example.org | This is no address of the web: https://me:you@example.org
                    issuer | https://example.org/?a=b   | An issuer has no query and no fragment: https://example.org/?a=b
                    scopes | editor                     | "editor" is no pair of a word and a scope, as in editor:write.
                    scopes | editor:wirte               | There is no scope "wirte".
                    """)
    void settingsThatCannotBeRightAreOneSentence(String name, String value, String sentence) {
        assertThatIllegalStateException()
                .isThrownBy(() -> tokens(Map.of(name, value)))
                .withMessage("seriatim.oidc cannot be right: " + sentence)
                .withCauseInstanceOf(PreventFurtherStepsException.class);
    }
}
