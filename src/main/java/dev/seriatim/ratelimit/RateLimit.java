package dev.seriatim.ratelimit;

import static java.util.stream.Collectors.joining;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.ProblemException;
import dev.seriatim.http.ProblemType;
import dev.seriatim.ratelimit.Quota.Share;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Refuses requests beyond what an address or a key may send, before anything is done for them. What
 * comes from this machine itself is not counted, and neither are questions after its health.
 *
 * <p>See draft-ietf-httpapi-ratelimit-headers-10.
 */
@Singleton
class RateLimit {

    private static final String HEALTH = "/q/health";
    private static final String MANAGEMENT = "/manage/";

    private final Clients clients;
    private final Optional<Quota> ofAddresses;
    private final Optional<Quota> ofKeys;

    RateLimit(RateLimitSettings settings) {
        this.clients = new Clients(settings.trustedProxies().orElse(List.of()));
        this.ofAddresses = quota("address", settings.perAddress());
        this.ofKeys = quota("key", settings.perKey());
    }

    private static Optional<Quota> quota(String name, int perMinute) {
        return perMinute == 0 ? Optional.empty() : Optional.of(new Quota(name, perMinute));
    }

    void apply(@Observes Router router) {
        router.route().order(PipelineOrder.RATE_LIMIT).handler(this::count);
    }

    private void count(RoutingContext context) {
        var path = String.valueOf(context.request().path());
        var shares = path.startsWith(HEALTH) ? List.<Share>of() : take(context.request());
        // Caches would tell others what one client has left of its share.
        if (path.startsWith(MANAGEMENT)) {
            tell(shares, context.response());
        }
        var exceeded =
                shares.stream()
                        .filter(share -> !share.isEnough())
                        .max(Comparator.comparing(Share::delay));
        if (exceeded.isPresent()) {
            tell(shares, context.response());
            refuse(context, exceeded.get());
        } else {
            context.next();
        }
    }

    private List<Share> take(HttpServerRequest request) {
        var peer = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        var client = clients.name(peer, request.headers().getAll("X-Forwarded-For"));
        var shares = new ArrayList<Share>();
        if (client.isPresent()) {
            ofAddresses.ifPresent(quota -> shares.add(quota.take(client.get())));
            var key = request.getHeader(HttpHeaders.AUTHORIZATION);
            ofKeys.filter(quota -> key != null)
                    .ifPresent(quota -> shares.add(quota.take(digest(key))));
        }
        return shares;
    }

    /** Keys are kept nowhere, not even in memory. */
    private static String digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static void tell(List<Share> shares, HttpServerResponse response) {
        if (!shares.isEmpty()) {
            response.putHeader("RateLimit-Policy", joined(shares, RateLimit::policy));
            response.putHeader("RateLimit", joined(shares, RateLimit::left));
        }
    }

    private static String joined(List<Share> shares, Function<Share, String> item) {
        return shares.stream().map(item).collect(joining(", "));
    }

    private static String policy(Share share) {
        return "\"%s\";q=%d;w=%d"
                .formatted(share.quota().name(), share.quota().perMinute(), Quota.seconds());
    }

    private static String left(Share share) {
        return "\"%s\";r=%d;t=%d"
                .formatted(share.quota().name(), share.remaining(), seconds(share.reset()));
    }

    private static void refuse(RoutingContext context, Share exceeded) {
        var wait = seconds(exceeded.delay());
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        context.fail(
                new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Send at most %d requests a minute; try again in %d s."
                                .formatted(exceeded.quota().perMinute(), wait)));
    }

    /** Rounded up, so that whoever waits that long has waited long enough. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
