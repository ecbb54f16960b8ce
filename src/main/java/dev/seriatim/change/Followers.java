package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.pipeline.Admission;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Holds back whoever asks a feed with {@code wait} for changes that are still to come, before the
 * request takes a worker, and again if what came is not for them. What is malformed goes on, to be
 * refused.
 */
@Singleton
class Followers {

    private static final Map<String, Feed> FEEDS =
            Map.of("/v1/changes", Feed.READERS, "/manage/v1/changes", Feed.EDITORS);

    private static final String UNTIL = Followers.class.getName();

    private final FeedNews news;

    Followers(FeedNews news) {
        this.news = news;
    }

    void open(@Observes Router router) {
        router.route().order(PipelineOrder.FOLLOWERS).handler(this::hold);
    }

    private void hold(RoutingContext context) {
        var feed = FEEDS.get(String.valueOf(context.request().path()));
        var since = only(context.request(), Since.PARAMETER).filter(Since::isPosition);
        var patience = only(context.request(), Wait.PARAMETER).filter(Wait::isWait);
        if (feed == null
                || since.isEmpty()
                || patience.isEmpty()
                || !reads(context.request(), feed)) {
            context.next();
            return;
        }
        var patient = Duration.ofSeconds(Long.parseLong(patience.get()));
        context.put(UNTIL, Instant.now().plus(patient));
        news.beyond(feed, Long.parseLong(since.get()), patient)
                .onComplete(
                        done -> {
                            if (!context.response().closed()) {
                                context.next();
                            }
                        });
    }

    /**
     * Reads a page, and again at each news, while a filter leaves nothing of it and the request has
     * patience.
     */
    <T extends Told> Uni<ChangePage<T>> page(
            Feed feed, Since since, Function<Since, ChangePage<T>> read, RoutingContext context) {
        var page = read.apply(since);
        var next = Since.valueOf(page.next());
        var left = patience(context);
        // Where nothing came, the patience was at its end, or there was no room to wait.
        boolean isAnswer = !page.items().isEmpty() || page.more() || next.equals(since);
        if (isAnswer || left.compareTo(Duration.ZERO) <= 0) {
            return Uni.createFrom().item(page);
        }
        Admission.leave(context);
        return Uni.createFrom()
                .completionStage(() -> news.beyond(feed, next.position(), left).toCompletionStage())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(heard -> page(feed, next, read, context));
    }

    private static Duration patience(RoutingContext context) {
        Instant until = context.get(UNTIL);
        return until == null ? Duration.ZERO : Duration.between(Instant.now(), until);
    }

    private static boolean reads(HttpServerRequest request, Feed feed) {
        return request.method().equals(HttpMethod.GET)
                && (feed == Feed.READERS || request.headers().contains(HttpHeaders.AUTHORIZATION));
    }

    private static Optional<String> only(HttpServerRequest request, String parameter) {
        var values = request.params().getAll(parameter);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
