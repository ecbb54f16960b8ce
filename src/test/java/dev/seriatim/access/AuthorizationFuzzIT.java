package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.security.AuthenticationFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Whatever stands in the header is a token, or is refused as one: nothing fails for it. */
class AuthorizationFuzzIT {

    private static final String HEADER = "{\"alg\":\"EdDSA\",\"kid\":\"ed\"}";

    private static Issuer issuer;
    private static Tokens tokens;
    private static KeyPair pair;

    @BeforeAll
    static void startTheIssuer() throws IOException, GeneralSecurityException {
        issuer = Issuer.on(0);
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        issuer.publish(Issuer.published(List.of(Issuer.jwk(pair.getPublic(), "ed"))));
        var settings =
                Map.of(
                        "seriatim.oidc.issuer",
                        issuer.name(),
                        "seriatim.oidc.scopes-claim",
                        "a.b,scope");
        tokens = new Tokens(IssuerTest.settings(settings), new TokenClock());
    }

    @AfterAll
    static void stopTheIssuer() throws IOException {
        tokens.close();
        issuer.close();
    }

    /**
     * The parts are signed by the issuer, so that what is in them is looked at.
     *
     * @param valid what of the token is as it should be: 1 its header, 2 the claims that it needs
     */
    @DictionaryEntries({
        "\"typ\":",
        "\"iss\":",
        "\"aud\":",
        "\"sub\":",
        "\"exp\":",
        "\"nbf\":",
        "\"scope\":",
        "\"a\":{\"b\":",
        "\"preferred_username\":",
        "\"nonce\":",
        "\"alg\":",
        "\"kid\":\"ed\"",
        "\"crit\":[\"b64\"]",
        "\"jwk\":",
        "\"x5c\":",
        "\"EdDSA\"",
        "\"at+jwt\"",
        "null",
        "[]",
        "{}",
        "1e999",
        "Bearer "
    })
    @FuzzTest(maxDuration = "60s")
    void everyHeaderIsTakenOrRefused(@NotNull String header, @NotNull String payload, int valid)
            throws GeneralSecurityException {
        // Whatever a token says, nobody but the issuer is asked for keys.
        try (var others = BugDetectors.allowNetworkConnections(AuthorizationFuzzIT::isTheIssuer)) {
            BearerAuthentication.token(header).ifPresent(AuthorizationFuzzIT::isTakenOrRefused);
            isTakenOrRefused(header + "." + payload);

            var content =
                    Base64URL.encode((valid & 1) == 0 ? header : HEADER)
                            + "."
                            + Base64URL.encode((valid & 2) == 0 ? payload : claims(payload));
            isTakenOrRefused(content + "." + signature(content));
        }
    }

    private static boolean isTheIssuer(String host, int port) {
        return Set.of("127.0.0.1", "localhost").contains(host)
                && issuer.name().endsWith(":" + port);
    }

    private static String claims(String more) {
        return "{\"iss\":\"%s\",\"aud\":\"seriatim\",\"exp\":9999999999,\"sub\":\"odile\",%s}"
                .formatted(issuer.name(), more);
    }

    private static Base64URL signature(String content) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(pair.getPrivate());
        signer.update(content.getBytes(StandardCharsets.US_ASCII));
        return Base64URL.encode(signer.sign());
    }

    private static void isTakenOrRefused(String token) {
        try {
            tokens.bearer(token).ifPresent(bearer -> assertThat(bearer.subject()).isNotBlank());
        } catch (AuthenticationFailedException refused) {
            assertThat(refused.getCause()).isNull();
        }
    }
}
