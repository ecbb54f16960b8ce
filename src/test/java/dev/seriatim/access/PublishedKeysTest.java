package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the keys that an issuer publishes count. */
class PublishedKeysTest extends IssuerTest {

    private String token() {
        return issuer.token(claims -> claims);
    }

    static Stream<String> forbiddenKeys() throws Exception {
        var shared = new OctetSequenceKeyGenerator(256).keyID("bad").generate();
        return Stream.of(
                "null",
                "7",
                "{}",
                "{\"kty\": 7}",
                "{\"kty\": \"XYZ\", \"kid\": \"bad\"}",
                "{\"kty\": \"RSA\", \"kid\": \"bad\", \"n\": \"AQAB\"}",
                "{\"kty\": \"RSA\", \"kid\": \"bad\", \"n\": {}, \"e\": []}",
                "{\"kty\": \"EC\", \"kid\": \"bad\", \"crv\": \"P-256\", \"x\": \"AA\", \"y\":"
                        + " \"AA\"}",
                "{\"kty\": \"OKP\", \"kid\": \"bad\", \"crv\": \"Ed25519\", \"x\": \"AA\"}",
                weak(new Base64URL("AQAB"), 512, false).toJSONString(),
                weak(new Base64URL("AQAB"), 1024, true).toJSONString(),
                weak(new Base64URL("AQ"), 2048, false).toJSONString(),
                Issuer.newKey("bad").toJSONString(),
                shared.toJSONString(),
                "{\"kty\": \"EC\", \"kid\": \"bad\", \"crv\": \"secp256k1\","
                        + " \"x\": \"eb5mfvncu6xVoGKVzocLBwKb_NstzijZWfKBWxb4F5g\","
                        + " \"y\": \"SDradyajxGVdpPv8DhEIqP0XtEimhVQZnEfQj_sQ1Lg\"}");
    }

    /** An RSA key of so many bits, with so many zeros before them that it looks like a long one. */
    private static RSAKey weak(Base64URL exponent, int bits, boolean padded) throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        var modulus = ((RSAPublicKey) generator.generateKeyPair().getPublic()).getModulus();
        var bytes = modulus.toByteArray();
        var shown = new byte[padded ? 257 : bytes.length];
        System.arraycopy(bytes, 0, shown, shown.length - bytes.length, bytes.length);
        return new RSAKey.Builder(Base64URL.encode(shown), exponent).keyID("bad").build();
    }

    @ParameterizedTest
    @MethodSource("forbiddenKeys")
    void forbiddenKeyIsIgnoredAndSpoilsNoOther(String key) {
        issuer.publish(
                "{\"keys\": [%s, %s]}".formatted(key, issuer.key().toPublicJWK().toJSONString()));

        isTaken(token());
        clock.letPass(Duration.ofMinutes(6));
        isTaken(token());

        assertThat(log).singleElement().asString().startsWith("Ignored of " + issuer.name());
    }

    @Test
    void keyForEncryptionIsNoFaultAndVerifiesNothing() throws Exception {
        var forEncryption =
                new RSAKey.Builder(Issuer.newKey("enc")).keyUse(KeyUse.ENCRYPTION).build();
        issuer.publish(Issuer.published(List.of(forEncryption, issuer.key())));

        isTaken(token());
        isRefused(
                Issuer.signed(forEncryption, issuer.claims(claims -> claims)),
                "The token is not signed with a key of the issuer.");

        assertThat(log).noneSatisfy(line -> assertThat(line).startsWith("Ignored"));
    }

    @Test
    void weakKeySignsNothing() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pair = generator.generateKeyPair();
        var weak =
                new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                        .privateKey((RSAPrivateKey) pair.getPrivate())
                        .keyID("weak")
                        .build();
        issuer.publish(Issuer.published(List.of(weak, issuer.key())));

        isRefused(
                Issuer.signed(weak, issuer.claims(claims -> claims)),
                "The token is not signed with a key of the issuer.");
    }
}
