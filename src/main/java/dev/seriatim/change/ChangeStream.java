package dev.seriatim.change;

import dev.seriatim.change.FeedNews.Feed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestMulti;

/** Sends what comes in a feed as it comes, each an event {@code change} of its position. */
@Singleton
class ChangeStream {

    /** After how long a silence a comment is sent. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** What several streams read at the same moment, since news come to all of them at once. */
    private record Reading(Feed feed, Since since, List<Object> asked) {}

    private final Map<Reading, Uni<?>> readings = new ConcurrentHashMap<>();
    private final FeedNews news;
    private final EventStream stream;

    ChangeStream(FeedNews news, EventStream stream) {
        this.news = news;
        this.stream = stream;
    }

    /**
     * Follows a feed for a while, unless the client leaves or this node stops.
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
        var place = new AtomicReference<>(since);
        return stream.of(
                () -> next(feed, place, asked, read), page -> true, page -> events(page, sse));
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
            return Multi.createFrom().item(EventStream.silence(sse));
        }
        return Multi.createFrom()
                .iterable(page.items())
                .map(told -> stream.event("change", told, sse).id(told.position()).build());
    }
}
