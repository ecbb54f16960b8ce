package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.Key;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which signatures count: those of the issuer's public keys, by algorithms that are safe. */
final class Signatures extends DefaultJWSVerifierFactory
        implements JWSKeySelector<SecurityContext> {

    // RFC 8725 3.1: "Libraries MUST enable the caller to specify a supported set of algorithms".
    // Those with a shared secret are not among ours: anybody knows the issuer's public key.
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512,
                    JWSAlgorithm.EdDSA,
                    JWSAlgorithm.Ed25519);

    private final IssuerKeys keys;

    Signatures(IssuerKeys keys) {
        this.keys = keys;
    }

    @Override
    public List<? extends Key> selectJWSKeys(JWSHeader header, @Nullable SecurityContext context)
            throws KeySourceException {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            return List.of();
        }
        var selected = new ArrayList<PublicKey>();
        for (var key : keys.select(new JWKSelector(JWKMatcher.forJWSHeader(header)))) {
            selected.add(publicKey(key));
        }
        return selected;
    }

    private static PublicKey publicKey(JWK key) throws KeySourceException {
        try {
            return key instanceof OctetKeyPair pair
                    ? EdDsa.key(pair)
                    : ((AsymmetricJWK) key).toPublicKey();
        } catch (JOSEException unusable) {
            throw new KeySourceException(unusable.getMessage(), unusable);
        }
    }

    @Override
    public JWSVerifier createJWSVerifier(JWSHeader header, Key key) throws JOSEException {
        return EdDsa.ALGORITHMS.contains(header.getAlgorithm())
                ? new EdDsa((PublicKey) key)
                : super.createJWSVerifier(header, key);
    }
}
