package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.Set;

/**
 * Verifies Ed25519 signatures (RFC 8037 3.1) with what the JDK brings; Nimbus would need a further
 * library for them.
 */
final class EdDsa extends BaseJWSProvider implements JWSVerifier {

    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519);

    private static final String CURVE = "Ed25519";

    // RFC 8410 4 and 10.3: what stands before the 32 bytes of a key.
    private static final String PREFIX = "302a300506032b6570032100";

    private final PublicKey key;

    EdDsa(PublicKey key) {
        super(ALGORITHMS);
        this.key = key;
    }

    /**
     * The key of a JWK as the JDK has it.
     *
     * @throws JOSEException if it is no Ed25519 key
     */
    static PublicKey key(OctetKeyPair key) throws JOSEException {
        if (!Curve.Ed25519.equals(key.getCurve())) {
            throw new JOSEException("its curve is " + key.getCurve());
        }
        var encoded = PREFIX + HexFormat.of().formatHex(key.getDecodedX());
        try {
            return KeyFactory.getInstance(CURVE)
                    .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(encoded)));
        } catch (GeneralSecurityException malformed) {
            throw new JOSEException(malformed.getMessage(), malformed);
        }
    }

    @Override
    public boolean verify(JWSHeader header, byte[] content, Base64URL signature)
            throws JOSEException {
        // RFC 7515 4.1.11: what is critical and not understood makes a signature invalid.
        if (header.getCriticalParams() != null) {
            return false;
        }
        try {
            var verifier = Signature.getInstance(CURVE);
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature.decode());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
