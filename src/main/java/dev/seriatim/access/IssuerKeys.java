package dev.seriatim.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The keys of an issuer, kept in memory. They are read again ahead of their expiry, while those
 * that are known go on, and when a token names one that is not among them: all who look for it wait
 * for one answer. An issuer that is silent is taken to have the keys that it had.
 */
final class IssuerKeys implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration AHEAD = Duration.ofMinutes(1);

    // Longer than the tokens of most issuers live: from then on it has made none that are valid.
    private static final Duration OUTAGE = Duration.ofHours(2);

    // Whoever makes up tokens must not make us ask the issuer for each of them: twice in this time.
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration WAIT = IssuerConnection.PATIENCE.plusSeconds(1);

    private final IssuerKeySet issuer;
    private final TokenClock clock;
    private final ExecutorService refreshing =
            Executors.newSingleThreadExecutor(IssuerKeys::thread);
    private final JWKSetSource<SecurityContext> known;

    IssuerKeys(IssuerUrl issuer, TokenClock clock) {
        this.issuer = new IssuerKeySet(issuer, clock);
        this.clock = clock;
        var source =
                JWKSourceBuilder.create(this.issuer)
                        .cache(FRESH.toMillis(), WAIT.toMillis())
                        .refreshAheadCache(AHEAD.toMillis(), null, refreshing, true, null, false)
                        .outageTolerant(OUTAGE.toMillis())
                        .rateLimited(PAUSE.toMillis())
                        .build();
        // Nimbus's own look-up goes by the machine's clock.
        this.known = ((JWKSetBasedJWKSource<SecurityContext>) source).getJWKSetSource();
    }

    private static Thread thread(Runnable refresh) {
        var thread = new Thread(refresh, "issuer-keys");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The keys that are selected; those of the issuer as it is now, if none is known.
     *
     * @throws KeySourceException if the issuer cannot be asked
     */
    List<JWK> select(JWKSelector selector) throws KeySourceException {
        var keys = keys(JWKSetCacheRefreshEvaluator.noRefresh());
        var found = selector.select(keys);
        return found.isEmpty() ? search(selector, keys) : found;
    }

    private List<JWK> search(JWKSelector selector, JWKSet keys) throws KeySourceException {
        try {
            var newer = keys(JWKSetCacheRefreshEvaluator.referenceComparison(keys));
            var found = selector.select(newer);
            if (!found.isEmpty() || !issuer.isSilent()) {
                return found;
            }
        } catch (RateLimitReachedException searchedJustNow) {
            if (!issuer.isSilent()) {
                return List.of();
            }
        }
        throw new KeySourceException("the issuer is silent, and the key is not known");
    }

    private JWKSet keys(JWKSetCacheRefreshEvaluator refresh) throws KeySourceException {
        return known.getJWKSet(refresh, clock.millis(), null);
    }

    @Override
    public void close() throws IOException {
        known.close();
    }
}
