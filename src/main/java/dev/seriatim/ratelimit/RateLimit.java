package dev.seriatim.ratelimit;

import static java.util.stream.Collectors.joining;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
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
 * Refuses requests beyond what an address may send, before anything is done for them, and beyond
 * what a caller may send, as soon as that is known. What comes from this machine itself is not
 * counted, and neither are questions after its health.
 *
 * <p>See draft-ietf-httpapi-ratelimit-headers-10.
 */
@Singleton
class RateLimit {

    private static final String HEALTH = "/q/health";
    private static final String MANAGEMENT = "/manage/";

    // Where an exchange keeps what its request was counted as; nothing for this machine's own.
    private static final String SHARES = "seriatim.rate-limit.shares";

    private final Clients clients;
    private final Optional<Quota> ofAddresses;
    private final Optional<Quota> ofCallers;

    RateLimit(RateLimitSettings settings) {
        this.clients = new Clients(settings.trustedProxies().orElse(List.of()));
        this.ofAddresses = quota("address", settings.perAddress());
        this.ofCallers = quota("key", settings.perKey());
    }

    private static Optional<Quota> quota(String name, int perMinute) {
        return perMinute == 0 ? Optional.empty() : Optional.of(new Quota(name, perMinute));
    }

    void apply(@Observes Router router) {
        router.route().order(PipelineOrder.RATE_LIMIT).handler(this::count);
    }

    private void count(RoutingContext context) {
        var client = client(context.request());
        if (client.isEmpty() || path(context).startsWith(HEALTH)) {
            context.next();
            return;
        }
        var shares = new ArrayList<Share>();
        context.put(SHARES, shares);
        ofAddresses.ifPresent(quota -> shares.add(quota.take(client.get())));
        refusal(context, shares).ifPresentOrElse(context::fail, context::next);
    }

    private static String path(RoutingContext context) {
        return String.valueOf(context.request().path());
    }

    private Optional<String> client(HttpServerRequest request) {
        var peer = request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
        return clients.name(peer, request.headers().getAll("X-Forwarded-For"));
    }

    /**
     * Counts a request for whoever sent it, too.
     *
     * @param caller what stands for them in each of their requests; it may be a secret
     * @throws ProblemException too many requests
     */
    void countCaller(RoutingContext context, String caller) {
        List<Share> shares = context.get(SHARES);
        if (shares == null || ofCallers.isEmpty()) {
            return;
        }
        shares.add(ofCallers.get().take(digest(caller)));
        refusal(context, shares)
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
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

    /** Tells what is left of the shares, and refuses if one is used up. */
    private static Optional<ProblemException> refusal(RoutingContext context, List<Share> shares) {
        var exceeded =
                shares.stream()
                        .filter(share -> !share.isEnough())
                        .max(Comparator.comparing(Share::delay));
        // Caches would tell others what one client has left of its share.
        if (exceeded.isPresent() || path(context).startsWith(MANAGEMENT)) {
            tell(shares, context.response());
        }
        exceeded.map(share -> String.valueOf(seconds(share.delay())))
                .ifPresent(wait -> context.response().putHeader(HttpHeaders.RETRY_AFTER, wait));
        return exceeded.map(RateLimit::problem);
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

    private static ProblemException problem(Share exceeded) {
        return new ProblemException(
                ProblemType.TOO_MANY_REQUESTS,
                "Send at most %d requests a minute; try again in %d s."
                        .formatted(exceeded.quota().perMinute(), seconds(exceeded.delay())));
    }

    /** Rounded up, so that whoever waits that long has waited long enough. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
