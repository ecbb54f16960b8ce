package dev.seriatim.access;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.seriatim.http.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer, found by OpenID Connect Discovery 1.0 (section 4) and read again
 * from time to time, and when a token names one that is not among them.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);

    private static final long FRESH = Duration.ofMinutes(5).toNanos();

    // Whoever makes up tokens must not make us ask the issuer for each of them.
    private static final long PAUSE = Duration.ofSeconds(10).toNanos();

    private static final int PATIENCE_MILLIS = 2000;
    private static final int MOST_BYTES = 1 << 18;

    private final URI issuer;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);

    // One request asks the issuer; the others do not wait for its answer.
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable JWKSet keys;
    private volatile long readAt;
    private volatile @Nullable Long failedAt;
    private volatile @Nullable Long searchedAt;

    IssuerKeys(URI issuer) {
        this.issuer = issuer;
        web.setDisconnectsAfterUse(true);
    }

    /**
     * The keys that a token may have been signed with.
     *
     * @throws ProblemException unavailable, if the issuer cannot be asked
     */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        var current = current();
        var found = selector.select(current);
        if (found.isEmpty() && isOver(PAUSE, searchedAt)) {
            searchedAt = System.nanoTime();
            found = selector.select(ask());
        }
        return found;
    }

    private JWKSet current() {
        var known = keys;
        return known != null && System.nanoTime() - readAt < FRESH ? known : ask();
    }

    private JWKSet ask() {
        if (!isOver(PAUSE, failedAt) || !asking.tryLock()) {
            throw unavailable();
        }
        try {
            var read = read();
            keys = read;
            readAt = System.nanoTime();
            failedAt = null;
            return read;
        } catch (IOException | ParseException failure) {
            failedAt = System.nanoTime();
            LOG.warnf("The keys of %s cannot be read: %s", issuer, failure.getMessage());
            throw unavailable();
        } finally {
            asking.unlock();
        }
    }

    private JWKSet read() throws IOException, ParseException {
        var description =
                JSONObjectUtils.parse(
                        text(
                                URI.create(
                                        issuer.toString().replaceFirst("/$", "")
                                                + "/.well-known/openid-configuration")));
        // 4.3: "The issuer value returned MUST be identical to the Issuer URL".
        if (!issuer.toString().equals(JSONObjectUtils.getString(description, "issuer"))) {
            throw new ParseException("it calls itself by another name", 0);
        }
        var place = JSONObjectUtils.getURI(description, "jwks_uri");
        if (place == null || !place.isAbsolute()) {
            throw new ParseException("it does not say where its keys are", 0);
        }
        return JWKSet.parse(text(place));
    }

    private String text(URI address) throws IOException {
        return web.retrieveResource(address.toURL()).getContent();
    }

    private static boolean isOver(long time, @Nullable Long since) {
        return since == null || System.nanoTime() - since > time;
    }

    private static ProblemException unavailable() {
        return ProblemException.unavailable(
                "The issuer of tokens does not answer at the moment; try again, or use a key.");
    }
}
