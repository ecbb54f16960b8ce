package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.seriatim.access.TokenRefusal.Cause;
import dev.seriatim.http.text.Text;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the valid access tokens of an issuer from anything else: JWTs as RFC 7519, RFC 8725 and RFC
 * 9068 have them.
 */
final class AccessTokens {

    // RFC 9068 2.1 and 4: an access token is at+jwt; many issuers say JWT, or nothing.
    private static final Set<JOSEObjectType> ACCESS_TYPES =
            Set.of(new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));
    private static final Set<JOSEObjectType> PLAIN_TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("application/jwt"));

    // OpenID Connect Core 1.0, 2 and 3.3.2.11: what an ID token has, and nothing else.
    private static final List<String> CLAIMS_OF_ID_TOKENS = List.of("nonce", "at_hash", "c_hash");

    private final IssuerUrl issuer;
    private final List<String> audience;
    private final Duration skew;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    AccessTokens(IssuerUrl issuer, List<String> audience, Duration skew, IssuerKeys keys) {
        this.issuer = issuer;
        this.audience = audience;
        this.skew = skew;
        var signatures = new Signatures(keys);
        processor.setJWSTypeVerifier((type, context) -> {}); // checked before, with the claims
        processor.setJWSKeySelector(signatures);
        processor.setJWSVerifierFactory(signatures);
        processor.setJWTClaimsSetVerifier((claims, context) -> checkClaims(claims));
    }

    /**
     * What a token says, if it is valid now.
     *
     * @throws TokenRefusal if it is not
     * @throws KeySourceException if the issuer cannot be asked for its keys
     */
    JWTClaimsSet valid(String text) throws TokenRefusal, KeySourceException {
        try {
            var token = SignedJWT.parse(text);
            checkType(token.getHeader(), token.getJWTClaimsSet());
            checkIssuer(token.getJWTClaimsSet().getIssuer());
            return processor.process(token, null);
        } catch (TokenRefusal | KeySourceException known) {
            throw known;
        } catch (BadJWTException | ParseException | RuntimeException malformed) {
            // Nimbus throws any of these for what is no JWT, such as a header that is null.
            throw new TokenRefusal(Cause.MALFORMED, String.valueOf(malformed.getMessage()));
        } catch (BadJOSEException | JOSEException unsigned) {
            throw new TokenRefusal(Cause.SIGNATURE, String.valueOf(unsigned.getMessage()));
        }
    }

    // RFC 8725 3.11: kinds of JWTs are told apart by their explicit type, here in the header, or in
    // the payload, as Keycloak has it.
    private static void checkType(JWSHeader header, JWTClaimsSet claims) throws TokenRefusal {
        var type = header.getType();
        var kind = claims.getClaim("typ");
        if (type != null && !ACCESS_TYPES.contains(type) && !PLAIN_TYPES.contains(type)) {
            throw new TokenRefusal(Cause.TYPE, "Its typ is " + type + ".");
        }
        if (kind != null && !"Bearer".equals(kind)) {
            throw new TokenRefusal(Cause.TYPE, "The typ in its payload is " + kind + ".");
        }
        var isPlain = kind == null && (type == null || PLAIN_TYPES.contains(type));
        if (isPlain && CLAIMS_OF_ID_TOKENS.stream().anyMatch(claims.getClaims()::containsKey)) {
            throw new TokenRefusal(Cause.TYPE, "Its claims are those of an ID token.");
        }
    }

    private void checkIssuer(@Nullable String name) throws TokenRefusal {
        if (!issuer.text().equals(name)) {
            throw new TokenRefusal(
                    Cause.ISSUER, "It is of %s, not of %s.".formatted(name, issuer.text()));
        }
    }

    private void checkClaims(JWTClaimsSet claims) throws TokenRefusal {
        checkTimes(claims);
        if (Collections.disjoint(claims.getAudience(), audience)) {
            throw new TokenRefusal(
                    Cause.AUDIENCE,
                    "It is for %s, not for %s.".formatted(claims.getAudience(), audience));
        }
        if (!isName(claims.getSubject())) {
            throw new TokenRefusal(Cause.CLAIMS, "Its subject is " + claims.getSubject() + ".");
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws TokenRefusal {
        var expiry = claims.getExpirationTime();
        if (expiry == null) {
            throw new TokenRefusal(Cause.CLAIMS, "It has no expiry.");
        }
        var now = Instant.now();
        if (!expiry.toInstant().isAfter(now.minus(skew))) {
            throw new TokenRefusal(Cause.EXPIRED, "That was at %s.".formatted(expiry.toInstant()));
        }
        var start = claims.getNotBeforeTime();
        if (start != null && start.toInstant().isAfter(now.plus(skew))) {
            throw new TokenRefusal(Cause.EARLY, "It will be at %s.".formatted(start.toInstant()));
        }
    }

    /**
     * Whether somebody can be called that. OpenID Connect Core 1.0, 2: a subject "MUST NOT exceed
     * 255 ASCII characters in length".
     */
    static boolean isName(@Nullable String name) {
        return name != null && !name.isBlank() && name.length() <= 255 && Text.isStorable(name);
    }
}
