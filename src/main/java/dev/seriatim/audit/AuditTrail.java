package dev.seriatim.audit;

import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the entries: adds to them and reads them, and cannot do anything else with them. */
@ApplicationScoped
public class AuditTrail {

    private static final String LIST = "audit";

    private final Entries entries;
    private final DatabaseClock clock;

    AuditTrail(Entries entries, DatabaseClock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Records a write in the transaction that carries it out: both are stored, or neither. */
    @Transactional(TxType.MANDATORY)
    public void record(Actor actor, Write write) {
        entries.persist(new AuditEntry(clock.now(), actor, write));
    }

    /** A page of entries, the latest first. */
    Page<AuditEntryView> page(
            AuditSearch search, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var rows =
                entries
                        .find(
                                search.text()
                                        + " and (occurredAt, id) %1$s (:time, :id) order by occurredAt %2$s, id %2$s"
                                                .formatted(keyset.comparison(), keyset.direction()),
                                from(search, cursor))
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(AuditEntry::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                entry -> Cursor.of(LIST, entry.occurredAt(), entry.id()),
                total ? entries.count(search.text(), search.parameters()) : null);
    }

    private static Map<String, Object> from(AuditSearch search, @Nullable Cursor cursor) {
        var key = Cursor.afterLatest(cursor, LIST);
        var parameters = search.parameters();
        parameters.put("time", key.get(0));
        parameters.put("id", key.get(1));
        return parameters;
    }

    /** The table. */
    @ApplicationScoped
    static class Entries implements PanacheRepositoryBase<AuditEntry, UUID> {}
}
