package dev.seriatim.access;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetRetrievalException;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the keys of an issuer, found by OpenID Connect Discovery 1.0 (section 4). */
final class IssuerKeySet implements JWKSetSource<SecurityContext> {

    private static final Logger LOG = Logger.getLogger(IssuerKeySet.class);

    private final IssuerUrl issuer;
    private final OncePerMinute<String> warnings;
    private final IssuerConnection connection = new IssuerConnection();
    private volatile boolean isSilent;
    private volatile Set<String> ignored = Set.of();

    IssuerKeySet(IssuerUrl issuer, TokenClock clock) {
        this.issuer = issuer;
        this.warnings = new OncePerMinute<>(clock);
    }

    /** Whether the keys could not be read the last time. */
    boolean isSilent() {
        return isSilent;
    }

    @Override
    public JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws JWKSetRetrievalException {
        try {
            var published = read();
            isSilent = false;
            warnOf(published.ignored());
            return new JWKSet(published.keys());
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            isSilent = true;
            if (warnings.admits("unreadable")) {
                LOG.warnf("The keys of %s cannot be read: %s", issuer.text(), failure.getMessage());
            }
            throw new JWKSetRetrievalException(failure.getMessage(), failure);
        }
    }

    private PublishedKeys read() throws IOException, ParseException {
        var deadline = System.nanoTime() + IssuerConnection.PATIENCE.toNanos();
        var description = JSONObjectUtils.parse(connection.text(issuer.description(), deadline));
        return PublishedKeys.parse(connection.text(place(description), deadline));
    }

    private URI place(Map<String, Object> description) throws ParseException {
        // 4.3: "The issuer value returned MUST be identical to the Issuer URL".
        var name = JSONObjectUtils.getString(description, "issuer");
        if (!issuer.text().equals(name)) {
            throw new ParseException("it calls itself " + name, 0);
        }
        var place = JSONObjectUtils.getString(description, "jwks_uri");
        if (place == null) {
            throw new ParseException("it does not say where its keys are", 0);
        }
        return IssuerUrl.web(place);
    }

    /** Says of each key once that it is ignored, and again after it was not. */
    private void warnOf(Set<String> found) {
        found.stream()
                .filter(sentence -> !ignored.contains(sentence))
                .forEach(sentence -> LOG.warnf("Ignored of %s: %s", issuer.text(), sentence));
        ignored = found;
    }

    @Override
    public void close() {
        // nothing is held open between two readings
    }
}
