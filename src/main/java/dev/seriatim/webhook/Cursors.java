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

    /** How many deliveries of a webhook are due before it is moved on no further. */
    private static final int MOST_DUE = 500;

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
    private record Behind(
            UUID id, WebhookFormat format, long position, List<String> kinds, ChangeFilter filter) {

        static Behind of(Row row) throws SQLException {
            return new Behind(
                    row.id("id"),
                    WebhookFormat.valueOf(row.text("format").toUpperCase(Locale.ROOT)),
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

    /** Whether anybody is to be told of anything. */
    boolean areThere() {
        return database.createNativeQuery("select 1 from webhook where paused is null limit 1")
                        .getResultList()
                        .size()
                > 0;
    }

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
                select id, format, position, kinds, topic, series, language from webhook
                where paused is null and position < (select changes from feed_position)
                  and (select count(*)
                       from (select from webhook_delivery
                             where webhook_id = webhook.id and state = 'waiting' and next_at <= now()
                             limit :most) due) < :most
                order by position limit 1 for update skip locked
                """,
                Map.of("most", MOST_DUE),
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

    // What is on its way stays on its way, and what says where something was is said: the next news
    // of it do not. Purges are all of one thing, and so are made together.
    private void deliver(Behind webhook, Change change) {
        var event = new Event(kind(change), change.at(), change);
        database.createNativeQuery(
                        """
                        with former as (
                            update webhook_delivery set state = 'superseded'
                            where id in (
                                select id from webhook_delivery
                                where webhook_id = :webhook and resource = :resource and state = 'waiting'
                                  and position < :position and (leased_until is null or leased_until < now())
                                  and case when :purges then cardinality(tags) <= :room
                                      else kind !~ '[.](moved|removed)$' end
                                  and not exists (
                                      select from webhook_delivery own
                                      where own.webhook_id = :webhook and own.position = :position and own.state = 'waiting')
                                order by position limit case when :purges then 1 end
                                for update)
                            returning tags)
                        insert into webhook_delivery (id, webhook_id, position, kind, resource, body, tags)
                        select :id, :webhook, :position, :kind, :resource, :body,
                               array(select unnest(string_to_array(:tags, ' ')) union select unnest(tags) from former)
                        on conflict on constraint webhook_delivery_position_key do update
                        set state = 'waiting', attempts = 0, next_at = now(), leased_until = null, lease = null,
                            tags = excluded.tags
                        where webhook_delivery.state <> 'waiting'
                        """)
                .setParameter("id", TimeOrderedId.next())
                .setParameter("webhook", webhook.id())
                .setParameter("position", Long.parseLong(change.position()))
                .setParameter("kind", kind(change))
                .setParameter("purges", webhook.format().isPurge())
                .setParameter("room", WebhookFormat.MOST_TAGS - change.tags().size())
                .setParameter(
                        "resource",
                        webhook.format().isPurge() ? "tags" : change.kind() + ":" + change.id())
                .setParameter("body", new String(json.bytes(event), StandardCharsets.UTF_8))
                .setParameter("tags", String.join(" ", change.tags()))
                .executeUpdate();
    }

    private static String kind(Change change) {
        return change.kind() + "." + change.type().name().toLowerCase(Locale.ROOT);
    }
}
