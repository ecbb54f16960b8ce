package dev.seriatim.webhook;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds webhooks. */
@ApplicationScoped
class WebhookRepository implements PanacheRepositoryBase<Webhook, UUID> {

    private static final String LIST = "webhooks";

    /** A page of webhooks, the last made first: their ids sort by time. */
    Page<WebhookView> page(@Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0);
        var rows =
                find(
                                "id %s ?1 order by id %s"
                                        .formatted(keyset.comparison(), keyset.direction()),
                                place)
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(Webhook::view)
                        .toList();
        return Page.of(
                rows, limit, cursor, hook -> Cursor.of(LIST, hook.id()), total ? count() : null);
    }

    /**
     * The webhook with this id.
     *
     * @throws ProblemException not found
     */
    Webhook existing(UUID id) {
        return findByIdOptional(id).orElseThrow(WebhookRepository::unknown);
    }

    /**
     * The same, which nobody else changes until the transaction ends.
     *
     * @throws ProblemException not found
     */
    Webhook locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(WebhookRepository::unknown);
    }

    /**
     * Forgets a webhook and its deliveries; of two who do so at once, one does.
     *
     * @throws ProblemException not found
     */
    void forget(UUID id) {
        if (delete("id", id) == 0) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("There is no webhook with this id.");
    }
}
