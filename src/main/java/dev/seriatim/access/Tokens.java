package dev.seriatim.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.seriatim.http.ProblemException;
import dev.seriatim.http.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tokens of the configured issuer: JWTs as RFC 7519 and RFC 8725 have them. */
@ApplicationScoped
class Tokens {

    /**
     * What a valid token says.
     *
     * @param subject whom the issuer means, the same in each of their tokens
     */
    record Bearer(String subject, Set<String> scopes) {}

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
                    JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final @Nullable DefaultJWTProcessor<SecurityContext> processor;

    Tokens(OidcSettings settings) {
        this.settings = settings;
        this.processor = settings.issuer().map(this::processor).orElse(null);
    }

    private DefaultJWTProcessor<SecurityContext> processor(URI issuer) {
        var claims =
                new DefaultJWTClaimsVerifier<SecurityContext>(
                        settings.audience(),
                        new JWTClaimsSet.Builder().issuer(issuer.toString()).build(),
                        Set.of("sub", "exp"));
        claims.setMaxClockSkew((int) settings.clockSkew().toSeconds());
        var made = new DefaultJWTProcessor<SecurityContext>();
        // RFC 9068 2.1 calls an access token at+jwt; many issuers say JWT, or nothing.
        made.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(
                        JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        made.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new IssuerKeys(issuer)));
        made.setJWTClaimsSetVerifier(claims);
        return made;
    }

    /**
     * Who bears a token, if it is valid now.
     *
     * @return nothing for what is no token, or not one of the issuer's
     * @throws ProblemException unavailable, if the issuer cannot be asked for its keys
     */
    Optional<Bearer> bearer(String text) {
        if (processor == null) {
            return Optional.empty();
        }
        try {
            return bearer(processor.process(SignedJWT.parse(text), null));
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            return Optional.empty();
        }
    }

    private Optional<Bearer> bearer(JWTClaimsSet claims) {
        return Optional.ofNullable(claims.getSubject())
                .filter(Tokens::isName)
                .map(subject -> new Bearer(subject, scopes(claims)));
    }

    // OpenID Connect Core 1.0, 2: a subject "MUST NOT exceed 255 ASCII characters in length".
    private static boolean isName(String subject) {
        return !subject.isBlank() && subject.length() <= 255 && Text.isStorable(subject);
    }

    /** Those of the named scopes that are ours; issuers name many others. */
    private Set<String> scopes(JWTClaimsSet claims) {
        return words(claims.getClaim(settings.scopesClaim()))
                .filter(Scope.words()::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<String> words(@Nullable Object claim) {
        if (claim instanceof String text) {
            return Stream.of(text.split(" "));
        }
        Collection<?> list = claim instanceof Collection<?> named ? named : List.of();
        return list.stream().filter(String.class::isInstance).map(String.class::cast);
    }
}
