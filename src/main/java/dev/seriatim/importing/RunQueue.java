package dev.seriatim.importing;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * The runs that wait to be carried out. Whoever takes one has it for a while, and for as long as
 * they say so again; then another may.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RunQueue {

    private final Session database;
    private final SqlReads reads;

    RunQueue(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /**
     * A run that is to be carried out.
     *
     * @param state in which it was left
     */
    record Work(UUID id, RunState state, String format, ImportOptions options, String actor) {

        static Work of(Row row) throws SQLException {
            return new Work(
                    row.id("id"),
                    RunState.of(row.text("state")),
                    row.text("format"),
                    ImportJson.read(row.text("options"), ImportOptions.class),
                    row.text("actor"));
        }
    }

    /**
     * Takes the run that has waited longest, and that nobody has.
     *
     * @param owner who has it then
     * @param seconds for how long
     */
    Optional<Work> take(UUID owner, long seconds) {
        return reads.first(
                """
                update import_run
                set leased_by = :owner, leased_until = now() + make_interval(secs => :seconds),
                    started_at = coalesce(started_at, now())
                where id = (
                    select id from import_run
                    where state in ('spooled', 'surveying', 'writing', 'closing', 'undoing')
                      and (leased_until is null or leased_until < now())
                    order by created_at limit 1 for update skip locked)
                returning id, state, format, options, actor
                """,
                Map.of("owner", owner, "seconds", (double) seconds),
                Work::of);
    }

    /** Has it for longer; whether it was still the owner's. */
    boolean renew(UUID run, UUID owner, long seconds) {
        return changed(
                owned("leased_until = now() + make_interval(secs => :seconds)", "", run, owner)
                        .setParameter("seconds", (double) seconds));
    }

    /** Gives it back, to be taken by anybody at once. */
    void giveBack(UUID run, UUID owner) {
        owned("leased_by = null, leased_until = null", "", run, owner).executeUpdate();
    }

    /** Takes it a step further; whether it was still the owner's, and in the state before. */
    boolean advance(UUID run, UUID owner, RunState from, RunState to) {
        var times =
                to == RunState.WRITING
                        ? ", written_from = coalesce(written_from, now())"
                        : to.isOver()
                                ? ", ended_at = now(), leased_by = null, leased_until = null"
                                : "";
        return changed(
                owned("state = :to" + times, "and state = :from", run, owner)
                        .setParameter("from", from.word())
                        .setParameter("to", to.word()));
    }

    /** Ends it without success; a sentence says why. */
    void fail(UUID run, UUID owner, String why) {
        owned(
                        "state = 'failed', failure = :why, ended_at = now(), leased_by = null, leased_until = null",
                        "",
                        run,
                        owner)
                .setParameter("why", why)
                .executeUpdate();
    }

    /** Says in which format it is read. */
    void read(UUID run, UUID owner, String format) {
        owned("format = :format", "", run, owner).setParameter("format", format).executeUpdate();
    }

    private MutationQuery owned(String change, String condition, UUID run, UUID owner) {
        return database.createNativeMutationQuery(
                        "update import_run set %s where id = :run and leased_by = :owner %s"
                                .formatted(change, condition))
                .setParameter("run", run)
                .setParameter("owner", owner);
    }

    private static boolean changed(MutationQuery update) {
        return update.executeUpdate() > 0;
    }
}
