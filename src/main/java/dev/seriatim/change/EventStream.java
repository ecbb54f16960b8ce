package dev.seriatim.change;

import dev.seriatim.http.conditional.EntityTags;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Future;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/**
 * Sends events for a while, unless the client leaves or this node stops (HTML, 9.2 Server-sent
 * events). Between two looks it takes no worker and no connection to the database.
 */
@Singleton
public class EventStream {

    /** How often something is looked at of which no feed tells. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** After how long whoever follows has to come again, and to show a key that is still valid. */
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final FeedNews news;
    private final EntityTags json;
    private final Duration length;

    @Inject
    EventStream(FeedNews news, EntityTags json) {
        this(news, json, LENGTH);
    }

    EventStream(FeedNews news, EntityTags json, Duration length) {
        this.news = news;
        this.json = json;
        this.length = length;
    }

    /**
     * Sends what there is to tell of something at once, and whenever it has changed, whichever node
     * changed it.
     *
     * @param name of the events
     * @param look finds it as it is
     * @param isOver whether nothing will change any more, and the stream ends
     */
    public <T> RestMulti<OutboundSseEvent> watch(
            String name, Supplier<T> look, Predicate<T> isOver, Sse sse) {
        AtomicReference<@Nullable T> told = new AtomicReference<>();
        return of(
                () ->
                        Uni.createFrom()
                                .completionStage(() -> pause(told).toCompletionStage())
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(due -> look.get()),
                seen -> !isOver.test(seen),
                seen -> {
                    boolean isTold = seen.equals(told.getAndSet(seen));
                    return Multi.createFrom()
                            .item(isTold ? silence(sse) : event(name, seen, sse).build());
                });
    }

    private <T> Future<Void> pause(AtomicReference<@Nullable T> told) {
        return told.get() == null ? Future.succeededFuture() : news.pause(LOOK);
    }

    /**
     * Sends what is found again and again.
     *
     * @param next waits until it is time to look, and looks, on a worker
     * @param isMore whether to look again
     * @param events makes events of what was found
     */
    <T> RestMulti<OutboundSseEvent> of(
            Supplier<Uni<T>> next,
            Predicate<T> isMore,
            Function<T, Multi<OutboundSseEvent>> events) {
        Multi<T> found =
                Multi.createBy()
                        .repeating()
                        .uni(next::get)
                        .whilst(each -> isMore.test(each) && !news.isStopping());
        return RestMulti.fromMultiData(
                        found.onItem()
                                .transformToMultiAndConcatenate(events)
                                .select()
                                .first(length))
                .build();
    }

    /** An event that tells of something as its answer would. */
    OutboundSseEvent.Builder event(String name, Object told, Sse sse) {
        return sse.newEventBuilder()
                .name(name)
                .data(new String(json.bytes(told), StandardCharsets.UTF_8));
    }

    /** A comment, by which both sides notice a lost connection. */
    static OutboundSseEvent silence(Sse sse) {
        return sse.newEventBuilder().comment("").build();
    }
}
