package dev.seriatim.cache;

import dev.seriatim.cache.InvalidationListener.State;
import dev.seriatim.http.HttpSettings;
import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.pipeline.AskedForm;
import dev.seriatim.http.pipeline.AskedForm.Form;
import dev.seriatim.http.pipeline.DefaultHeaders;
import dev.seriatim.http.pipeline.RequestId;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers reads from the response cache, and sends to the resources only what must go there. */
@Singleton
class CacheHandler {

    // How long to wait for another request; and how long one may take before nobody does.
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final ResponseCache cache;
    private final InvalidationListener listener;
    private final CacheMetrics metrics;
    private final AskedForm asked;
    private final boolean keeping;
    private final boolean namesPages;
    private final Map<String, Promise<Void>> running = new ConcurrentHashMap<>();

    CacheHandler(
            ResponseCache cache,
            InvalidationListener listener,
            CacheMetrics metrics,
            AskedForm asked,
            CacheSettings settings,
            HttpSettings http) {
        this.cache = cache;
        this.listener = listener;
        this.metrics = metrics;
        this.asked = asked;
        this.keeping = settings.maxBytes().asLongValue() > 0;
        this.namesPages = http.namesPages();
    }

    void open(@Observes Router router, Vertx vertx) {
        router.route().order(PipelineOrder.CACHED_RESPONSE).handler(this::greet);
        router.route().order(PipelineOrder.CACHE_LOOKUP).handler(context -> look(context, vertx));
    }

    private void greet(RoutingContext context) {
        HttpServerRequest request = context.request();
        String uri = request.uri();
        if (!uri.startsWith(DefaultHeaders.DELIVERY)) {
            context.next();
            return;
        }
        var kept = isInTheKeptSpelling(request) ? cache.find(uri) : null;
        if (kept != null
                && kept.isTakenBy(request.getHeader(HttpHeaders.ACCEPT))
                && listener.state() == State.CONNECTED) {
            String id = RequestId.chosen(request.getHeader(RequestId.HEADER));
            request.response().putHeader(RequestId.HEADER, id);
            kept.send(request, CacheStatus.HIT, cache.secondsUntilNextExpiry());
            metrics.answered(CacheStatus.HIT);
        } else {
            CacheLookup.begin(context, cache, metrics);
            context.next();
        }
    }

    private boolean isInTheKeptSpelling(HttpServerRequest request) {
        MultiMap headers = request.headers();
        return isPlain(request)
                && !(namesPages && headers.contains(HttpHeaders.ORIGIN))
                && headers.getAll(HttpHeaders.HOST).size() < 2;
    }

    /** Whether the request asks for what everybody gets. */
    private static boolean isPlain(HttpServerRequest request) {
        HttpMethod method = request.method();
        MultiMap headers = request.headers();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !headers.contains(HttpHeaders.AUTHORIZATION)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && !headers.contains(HttpHeaders.CONTENT_LENGTH);
    }

    private void look(RoutingContext context, Vertx vertx) {
        HttpServerRequest request = context.request();
        var lookup = CacheLookup.of(context);
        var form =
                keeping && lookup.isPresent() && isPlain(request)
                        ? asked.of(request)
                        : Optional.<Form>empty();
        var address = form.flatMap(wanted -> CacheKey.of(request, wanted));
        if (lookup.isEmpty() || form.isEmpty() || address.isEmpty()) {
            context.next();
            return;
        }
        lookup.get().ask(form.get());
        var kept = cache.find(address.get());
        if (kept != null && listener.state() == State.CONNECTED) {
            lookup.get().answer(kept, CacheStatus.HIT);
        } else if (kept != null && listener.state() == State.DATABASE_DOWN) {
            lookup.get().answerOutdated(kept, listener.secondsDisconnected());
        } else {
            lookup.get().fallBackOn(kept);
            queue(context, lookup.get(), address.get(), vertx);
        }
    }

    /** One request for an address goes on; the others wait for what it brings. */
    private void queue(RoutingContext context, CacheLookup lookup, String address, Vertx vertx) {
        Promise<Void> mine = Promise.promise();
        var first = running.putIfAbsent(address, mine);
        if (first == null) {
            mine.future().onComplete(done -> running.remove(address, mine));
            fill(context, lookup, address, mine, vertx);
        } else {
            await(
                    first.future(),
                    vertx,
                    () -> {
                        running.remove(address, first);
                        resume(context, lookup, address, vertx);
                    });
        }
    }

    // The timer is for clients that have left: not every one of them is missed.
    private void fill(
            RoutingContext context,
            CacheLookup lookup,
            String address,
            Promise<Void> end,
            Vertx vertx) {
        PendingFill fill = cache.begin();
        long timer = vertx.setTimer(LONGEST.toMillis(), due -> end.tryComplete());
        context.addEndHandler(answered -> end.tryComplete());
        end.future()
                .onComplete(
                        done -> {
                            vertx.cancelTimer(timer);
                            cache.end(fill);
                        });
        lookup.fill(address, fill);
        context.next();
    }

    /**
     * Goes on where the request belongs, once the other one is answered or patience is at its end.
     */
    private static void await(Future<Void> other, Vertx vertx, Runnable goOn) {
        Context own = vertx.getOrCreateContext();
        Promise<Void> over = Promise.promise();
        long timer = vertx.setTimer(PATIENCE.toMillis(), due -> over.tryComplete());
        other.onComplete(done -> over.tryComplete());
        over.future()
                .onComplete(
                        done -> {
                            vertx.cancelTimer(timer);
                            own.runOnContext(here -> goOn.run());
                        });
    }

    private void resume(RoutingContext context, CacheLookup lookup, String address, Vertx vertx) {
        if (context.response().closed()) {
            return;
        }
        var kept = cache.find(address);
        if (kept == null) {
            fill(context, lookup, address, Promise.promise(), vertx);
        } else if (listener.state() == State.CONNECTED || !lookup.isFallback(kept)) {
            lookup.answer(kept, CacheStatus.COLLAPSED);
        } else {
            lookup.answerOutdated(kept, listener.secondsDisconnected());
        }
    }
}
