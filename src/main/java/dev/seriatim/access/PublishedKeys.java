package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigInteger;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a JWK Set (RFC 7517 5) that signatures may be verified with. One that is malformed,
 * forbidden or of an unknown kind spoils none of the others.
 *
 * @param ignored what is wrong with those that are left out, a sentence for each
 */
record PublishedKeys(List<JWK> keys, Set<String> ignored) {

    // RFC 7518 3.3: "A key of size 2048 bits or larger MUST be used".
    private static final int FEWEST_BITS = 2048;

    private static final BigInteger LOWEST_EXPONENT = BigInteger.valueOf(3);
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

    /**
     * Reads a JWK Set.
     *
     * @throws ParseException if it is none
     */
    static PublishedKeys parse(String json) throws ParseException {
        var members = JSONObjectUtils.getJSONArray(JSONObjectUtils.parse(json), "keys");
        if (members == null) {
            throw new ParseException("there are no keys in it", 0);
        }
        var keys = new ArrayList<JWK>();
        var ignored = new LinkedHashSet<String>();
        for (var member : members) {
            try {
                var key = key(member);
                if (isForSignatures(key)) {
                    keys.add(key);
                }
            } catch (ParseException | RuntimeException fault) { // Nimbus throws both
                ignored.add("The key %s: %s.".formatted(name(member), fault.getMessage()));
            }
        }
        return new PublishedKeys(keys, ignored);
    }

    private static JWK key(@Nullable Object member) throws ParseException {
        if (!(member instanceof Map<?, ?> map)) {
            throw new ParseException("it is no JSON object", 0);
        }
        var parameters = new HashMap<String, Object>();
        map.forEach((name, value) -> parameters.put(String.valueOf(name), value));
        var key = JWK.parse(parameters);
        check(key);
        return key;
    }

    private static String name(@Nullable Object member) {
        return member instanceof Map<?, ?> key ? String.valueOf(key.get("kid")) : "without a name";
    }

    // RFC 7517 4.2 and 4.3: other uses and operations are no fault, but not for us.
    private static boolean isForSignatures(JWK key) {
        var isForIt = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE);
        var operations = key.getKeyOperations();
        return isForIt && (operations == null || operations.contains(KeyOperation.VERIFY));
    }

    private static void check(JWK key) throws ParseException {
        // RFC 7517 9.2: private and shared keys "MUST be protected from disclosure".
        if (key.isPrivate()) {
            throw new ParseException("it is not public, so anybody can sign with it", 0);
        }
        if (key instanceof RSAKey rsa) {
            check(rsa);
        } else if (key instanceof ECKey ec && !CURVES.contains(ec.getCurve())) {
            throw new ParseException("its curve is " + ec.getCurve(), 0);
        } else if (key instanceof OctetKeyPair pair) {
            check(pair);
        }
    }

    private static void check(OctetKeyPair key) throws ParseException {
        try {
            EdDsa.key(key);
        } catch (JOSEException malformed) {
            throw new ParseException("it is no Ed25519 key", 0);
        }
    }

    private static void check(RSAKey key) throws ParseException {
        // Nimbus counts leading zeros as well.
        var bits = key.getModulus().decodeToBigInteger().bitLength();
        if (bits < FEWEST_BITS) {
            throw new ParseException("it has %d bits of %d".formatted(bits, FEWEST_BITS), 0);
        }
        // RFC 8017 3.1: an exponent is odd and at least 3; with 1, anybody can sign.
        var exponent = key.getPublicExponent().decodeToBigInteger();
        if (exponent.compareTo(LOWEST_EXPONENT) < 0 || !exponent.testBit(0)) {
            throw new ParseException("its exponent is " + exponent, 0);
        }
    }
}
