package dev.seriatim.webhook;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.TimeOrderedId;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what became of deliveries. */
@ApplicationScoped
class DeliveryRepository {

    private static final String LIST = "deliveries";

    private static final String COLUMNS =
            """
            id, position, kind, state, attempts, case when state = 'waiting' then next_at end as next_at, status,
            milliseconds, answer, failure, created_at, attempted_at\
            """;

    private final SqlReads reads;
    private final EntityManager database;

    DeliveryRepository(SqlReads reads, EntityManager database) {
        this.reads = reads;
        this.database = database;
    }

    /** A page of the deliveries of a webhook, the last made first: their ids sort by time. */
    Page<DeliveryView> page(
            UUID webhook,
            @Nullable DeliveryState state,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var keyset = Keyset.descending(cursor);
        var list = LIST + webhook + state;
        var of =
                "webhook_id = :webhook"
                        + (state == null
                                ? ""
                                : " and state = '%s'"
                                        .formatted(state.name().toLowerCase(Locale.ROOT)));
        var rows =
                reads.list(
                        "select %s from webhook_delivery where %s and id %s :id order by id %s limit :limit"
                                .formatted(COLUMNS, of, keyset.comparison(), keyset.direction()),
                        Map.of(
                                "webhook",
                                webhook,
                                "id",
                                cursor == null
                                        ? Cursor.LAST_ID
                                        : cursor.key(list, UUID.class).get(0),
                                "limit",
                                limit.value() + 1),
                        DeliveryRepository::view);
        return Page.of(
                rows,
                limit,
                cursor,
                last -> Cursor.of(list, last.id()),
                total ? count(of, webhook) : null);
    }

    private long count(String of, UUID webhook) {
        return reads.count(
                "select count(*) from webhook_delivery where " + of, Map.of("webhook", webhook));
    }

    /**
     * One of them.
     *
     * @throws ProblemException not found
     */
    DeliveryView existing(UUID webhook, UUID id) {
        return reads.first(
                        "select %s from webhook_delivery where webhook_id = :webhook and id = :id"
                                .formatted(COLUMNS),
                        Map.of("webhook", webhook, "id", id),
                        DeliveryRepository::view)
                .orElseThrow(() -> ProblemException.notFound("There is no delivery with this id."));
    }

    /** Makes a delivery that tells of nothing. */
    DeliveryView test(UUID webhook) {
        var id = TimeOrderedId.next();
        database.createNativeQuery(
                        """
                        insert into webhook_delivery (id, webhook_id, kind, resource, body, tags)
                        values (:id, :webhook, 'webhook.test', 'webhook:' || cast(:webhook as text),
                                cast(json_build_object('type', 'webhook.test', 'timestamp', now(), 'data', json_build_object())
                                     as text), '{webhook-test}')
                        """)
                .setParameter("id", id)
                .setParameter("webhook", webhook)
                .executeUpdate();
        return existing(webhook, id);
    }

    private static DeliveryView view(Row row) throws SQLException {
        var position = row.numberOrNull("position");
        return new DeliveryView(
                row.id("id"),
                position == null ? null : String.valueOf(position),
                row.text("kind"),
                DeliveryState.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
                row.integer("attempts"),
                row.instantOrNull("next_at"),
                row.integerOrNull("status"),
                row.integerOrNull("milliseconds"),
                row.textOrNull("answer"),
                row.textOrNull("failure"),
                row.instant("created_at"),
                row.instantOrNull("attempted_at"));
    }
}
