package dev.seriatim.webhook;

import dev.seriatim.change.Change;
import dev.seriatim.change.ChangeFeed;
import dev.seriatim.change.ChangeFilter;
import dev.seriatim.change.Since;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.conditional.EntityTags;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Moves webhooks on along the feed: what it tells becomes deliveries. */
@ApplicationScoped
class Cursors {

    private static final int AT_ONCE = 100;

    private final EntityManager database;
    private final SqlReads reads;
    private final ChangeFeed feed;
    private final EntityTags json;

    Cursors(EntityManager database, SqlReads reads, ChangeFeed feed, EntityTags json) {
        this.database = database;
        this.reads = reads;
        this.feed = feed;
        this.json = json;
    }

    /** A webhook that is behind. */
    private record Behind(UUID id, long position, List<String> kinds, ChangeFilter filter) {

        static Behind of(Row row) throws SQLException {
            return new Behind(
                    row.id("id"),
                    row.number("position"),
                    row.texts("kinds"),
                    new ChangeFilter(
                            null,
                            row.textOrNull("topic"),
                            row.textOrNull("series"),
                            row.textOrNull("language")));
        }
    }

    /** An event of Standard Webhooks: thin, since whoever wants more reads the address. */
    private record Event(String type, Instant timestamp, Change data) {}

    /**
     * Moves one webhook on that nobody else is moving.
     *
     * @return whether there was one
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean move() {
        var behind = next();
        behind.ifPresent(this::move);
        return behind.isPresent();
    }

    private Optional<Behind> next() {
        return reads.first(
                """
                select id, position, kinds, topic, series, language from webhook
                where paused is null and position < (select changes from feed_position)
                order by position limit 1 for update skip locked
                """,
                Map.of(),
                Behind::of);
    }

    private void move(Behind webhook) {
        long reached = webhook.position();
        try {
            var page = feed.after(new Since(webhook.position()), webhook.filter(), AT_ONCE);
            page.items().stream()
                    .filter(
                            change ->
                                    webhook.kinds().isEmpty()
                                            || webhook.kinds().contains(kind(change)))
                    .forEach(change -> deliver(webhook, change));
            reached = Long.parseLong(page.next());
        } catch (ProblemException gone) {
            // It was paused for longer than changes are kept, and goes on with what there is.
            reached = feed.keptAfter();
        }
        database.createNativeQuery("update webhook set position = :position where id = :id")
                .setParameter("position", reached)
                .setParameter("id", webhook.id())
                .executeUpdate();
    }

    private void deliver(Behind webhook, Change change) {
        var resource = change.kind() + ":" + change.id();
        supersede(webhook.id(), resource);
        var event = new Event(kind(change), change.at(), change);
        database.createNativeQuery(
                        """
                        insert into webhook_delivery (id, webhook_id, position, kind, resource, body, tags)
                        values (:id, :webhook, :position, :kind, :resource, :body, string_to_array(:tags, ' '))
                        on conflict on constraint webhook_delivery_position_key do update
                        set state = 'waiting', attempts = 0, next_at = now(), leased_until = null, lease = null
                        where webhook_delivery.state <> 'waiting'
                        """)
                .setParameter("id", TimeOrderedId.next())
                .setParameter("webhook", webhook.id())
                .setParameter("position", Long.parseLong(change.position()))
                .setParameter("kind", kind(change))
                .setParameter("resource", resource)
                .setParameter("body", new String(json.bytes(event), StandardCharsets.UTF_8))
                .setParameter("tags", String.join(" ", change.tags()))
                .executeUpdate();
    }

    // What is on its way stays on its way.
    private void supersede(UUID webhook, String resource) {
        database.createNativeQuery(
                        """
                        update webhook_delivery set state = 'superseded'
                        where webhook_id = :webhook and resource = :resource and state = 'waiting'
                          and (leased_until is null or leased_until < now())
                        """)
                .setParameter("webhook", webhook)
                .setParameter("resource", resource)
                .executeUpdate();
    }

    private static String kind(Change change) {
        return change.kind() + "." + change.type().name().toLowerCase(Locale.ROOT);
    }
}
