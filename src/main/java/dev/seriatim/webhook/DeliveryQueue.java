package dev.seriatim.webhook;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that are due. Whoever takes one has it for a while, longer than an attempt can
 * take; then another may: so each is made at least once.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DeliveryQueue {

    private static final Duration LEASE = Duration.ofSeconds(30);

    /** How many are on their way to one receiver, which may hang. */
    private static final int MOST_EACH = 4;

    private final SqlReads reads;
    private final EntityManager database;

    DeliveryQueue(SqlReads reads, EntityManager database) {
        this.reads = reads;
        this.database = database;
    }

    /**
     * A delivery to be made now.
     *
     * @param headers that its receiver wants to be shown
     * @param secrets to sign it with, the present one first
     */
    record Work(
            UUID id,
            UUID webhook,
            String url,
            WebhookFormat format,
            String body,
            List<String> tags,
            Map<String, String> headers,
            List<WebhookSecret> secrets,
            int attempts) {

        static Work of(Row row) throws SQLException {
            return new Work(
                    row.id("id"),
                    row.id("webhook_id"),
                    row.text("url"),
                    WebhookFormat.valueOf(row.text("format").toUpperCase(Locale.ROOT)),
                    row.text("body"),
                    row.texts("tags"),
                    row.jsonMap("headers", String.class),
                    secrets(row),
                    row.integer("attempts"));
        }

        private static List<WebhookSecret> secrets(Row row) throws SQLException {
            var present = new WebhookSecret(row.bytes("secret"));
            return row.truth("is_rotating")
                    ? List.of(present, new WebhookSecret(row.bytes("former_secret")))
                    : List.of(present);
        }
    }

    /** Takes at most so many, of each thing the oldest, and of each webhook a few. */
    List<Work> take(UUID owner, int most) {
        return reads.list(
                """
                with due as (
                    select first.id
                    from webhook w
                    cross join lateral (
                        select d.id, d.next_at from webhook_delivery d
                        where d.webhook_id = w.id and d.state = 'waiting' and d.next_at <= now()
                          and (d.leased_until is null or d.leased_until < now())
                          and not exists (
                              select from webhook_delivery e
                              where e.webhook_id = d.webhook_id and e.resource = d.resource and e.state = 'waiting'
                                and e.position < d.position)
                        order by d.next_at, d.id
                        limit greatest(0, :each - (
                            select count(*) from webhook_delivery f
                            where f.webhook_id = w.id and f.leased_until > now()))) first
                    where w.paused is null and (w.wait_until is null or w.wait_until <= now())
                    order by first.next_at limit :most),
                free as (
                    select id from webhook_delivery
                    where id in (select id from due)
                      and state = 'waiting' and (leased_until is null or leased_until < now())
                    for update skip locked),
                taken as (
                    update webhook_delivery d
                    set leased_until = now() + make_interval(secs => :seconds), lease = :owner
                    from free where d.id = free.id
                    returning d.id, d.webhook_id, d.body, d.tags, d.attempts)
                select t.*, w.url, w.format, w.headers, w.secret, coalesce(w.former_until > now(), false) as is_rotating,
                       coalesce(w.former_secret, w.secret) as former_secret
                from taken t join webhook w on w.id = t.webhook_id
                """,
                Map.of(
                        "owner",
                        owner,
                        "most",
                        most,
                        "each",
                        MOST_EACH,
                        "seconds",
                        (double) LEASE.toSeconds()),
                Work::of);
    }

    /** Writes down that it was taken well. */
    void delivered(Work work, UUID owner, Outcome outcome) {
        end(work, owner, outcome, "delivered", null);
    }

    /** Writes down that it was not, and is to be tried again. */
    void failed(Work work, UUID owner, Outcome outcome, Duration pause) {
        end(work, owner, outcome, "waiting", pause);
    }

    /** Writes down that nobody is there any more; it waits until its webhook goes on. */
    void gone(Work work, UUID owner, Outcome outcome) {
        end(work, owner, outcome, "waiting", null);
        pause(work, "gone");
    }

    /** Writes down that it is not tried any more, and pauses its webhook. */
    void died(Work work, UUID owner, Outcome outcome) {
        end(work, owner, outcome, "dead", null);
        pause(work, "given-up");
    }

    private void pause(Work work, String reason) {
        database.createNativeQuery(
                        "update webhook set paused = coalesce(paused, :reason) where id = :id")
                .setParameter("reason", reason)
                .setParameter("id", work.webhook())
                .executeUpdate();
    }

    /** Leaves a webhook alone for a while, as its receiver asked. */
    void leaveAlone(Work work, Duration pause) {
        database.createNativeQuery(
                        "update webhook set wait_until = now() + make_interval(secs => :seconds) where id = :id")
                .setParameter("seconds", (double) pause.toSeconds())
                .setParameter("id", work.webhook())
                .executeUpdate();
    }

    private void end(
            Work work, UUID owner, Outcome outcome, String state, @Nullable Duration pause) {
        var query =
                database.createNativeQuery(
                                """
                                update webhook_delivery
                                set state = :state, attempts = attempts + 1, status = nullif(:status, 0),
                                    milliseconds = :milliseconds, answer = nullif(:answer, ''), failure = nullif(:failure, ''),
                                    attempted_at = now(), next_at = now() + make_interval(secs => :seconds),
                                    leased_until = null, lease = null
                                where id = :id and lease = :owner
                                """)
                        .setParameter("state", state)
                        .setParameter("seconds", pause == null ? 0d : pause.toMillis() / 1000d);
        Stream.of(
                        Map.entry("status", outcome.status()),
                        Map.entry("milliseconds", outcome.milliseconds()),
                        Map.entry("answer", outcome.answer()),
                        Map.entry("failure", outcome.failure()),
                        Map.entry("id", work.id()),
                        Map.entry("owner", owner))
                .forEach(value -> query.setParameter(value.getKey(), value.getValue()));
        query.executeUpdate();
    }
}
