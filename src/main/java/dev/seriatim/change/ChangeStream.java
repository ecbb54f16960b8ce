package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import dev.seriatim.http.conditional.EntityTags;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/**
 * Sends what comes in a feed as it comes, each an event {@code change} of its position (HTML, 9.2
 * Server-sent events). Between two events it takes no worker and no connection to the database.
 */
@Singleton
class ChangeStream {

    /** After how long a silence a comment is sent, by which both sides notice a lost connection. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** What several streams read at the same moment, since news come to all of them at once. */
    private record Reading(Feed feed, Since since, List<Object> asked) {}

    private final Map<Reading, Uni<?>> readings = new ConcurrentHashMap<>();
    private final FeedNews news;
    private final EntityTags json;

    ChangeStream(FeedNews news, EntityTags json) {
        this.news = news;
        this.json = json;
    }

    /**
     * Follows a feed until the client leaves or this node stops.
     *
     * @param since from where
     * @param asked what decides, beside a position, what is read: streams that ask for the same
     *     read it together
     * @param read reads the page after a position
     */
    <T extends Told> RestMulti<OutboundSseEvent> follow(
            Feed feed,
            Since since,
            List<Object> asked,
            Function<Since, ChangePage<T>> read,
            Sse sse) {
        Multi<ChangePage<T>> pages =
                Multi.createBy()
                        .repeating()
                        .uni(
                                () -> new AtomicReference<>(since),
                                (AtomicReference<Since> place) -> next(feed, place, asked, read))
                        .whilst(page -> !news.isStopping());
        Multi<OutboundSseEvent> events =
                pages.onItem().transformToMultiAndConcatenate(page -> events(page, sse));
        return RestMulti.fromMultiData(events)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private <T extends Told> Uni<ChangePage<T>> next(
            Feed feed,
            AtomicReference<Since> place,
            List<Object> asked,
            Function<Since, ChangePage<T>> read) {
        return Uni.createFrom()
                .completionStage(
                        () ->
                                news.beyond(feed, place.get().position(), SILENCE)
                                        .toCompletionStage())
                .chain(heard -> together(new Reading(feed, place.get(), asked), read))
                .invoke(page -> place.set(Since.valueOf(page.next())));
    }

    // Of one feed, all pages are of one type.
    @SuppressWarnings("unchecked")
    private <T extends Told> Uni<ChangePage<T>> together(
            Reading reading, Function<Since, ChangePage<T>> read) {
        return (Uni<ChangePage<T>>)
                readings.computeIfAbsent(
                        reading,
                        first ->
                                Uni.createFrom()
                                        .item(() -> read.apply(reading.since()))
                                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                                        .onTermination()
                                        .invoke(() -> readings.remove(reading))
                                        .memoize()
                                        .indefinitely());
    }

    private <T extends Told> Multi<OutboundSseEvent> events(ChangePage<T> page, Sse sse) {
        if (page.items().isEmpty()) {
            return Multi.createFrom().item(sse.newEventBuilder().comment("").build());
        }
        return Multi.createFrom()
                .iterable(page.items())
                .map(
                        told ->
                                sse.newEventBuilder()
                                        .name("change")
                                        .id(told.position())
                                        .data(new String(json.bytes(told), StandardCharsets.UTF_8))
                                        .build());
    }
}
