package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import dev.seriatim.http.PipelineOrder;
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

/**
 * Holds back whoever asks a feed with {@code wait} for changes that are still to come, before the
 * request takes a worker. What is malformed goes on, to be refused.
 */
@Singleton
class Followers {

    private static final Map<String, Feed> FEEDS =
            Map.of("/v1/changes", Feed.READERS, "/manage/v1/changes", Feed.EDITORS);

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
        news.beyond(
                        feed,
                        Long.parseLong(since.get()),
                        Duration.ofSeconds(Long.parseLong(patience.get())))
                .onComplete(
                        done -> {
                            if (!context.response().closed()) {
                                context.next();
                            }
                        });
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
