/**
 * Answers readers from a replica of the database, so that not all of them ask one server: the
 * setting {@code seriatim.read.jdbc-url} names it. The package owns the second pool of connections,
 * the decision which of the two servers a request is answered from, and the watch on the replica.
 * It knows no feature; those whose answers may come from there say so with {@link
 * dev.seriatim.replica.FromReplica}, and read with {@link dev.seriatim.database.SqlReads} alone.
 *
 * <p><b>Why no such answer can be staler than one of the primary.</b> Replication may be late. So
 * each request asks the primary, when it has come this far, for the one line that decides of all
 * that readers see (the view {@code readers_state} in R__9_changes.sql): above all the last event
 * in the order of the commits, and the next moment at which something comes or goes by itself. Then
 * it begins a transaction on the replica, asks it for its own line, and reads the answer in that
 * transaction if both are the same; if not, it reads on the primary. Since events are committed one
 * after the other, and replayed so, a replica that has the last of them has all that they changed.
 * Each statement sees what is committed by then (read committed, as on the primary): a snapshot
 * that is kept for the next one would be in the way of the replay.
 *
 * <ul>
 *   <li>Whoever has written and heard of success finds what was written wherever it is read,
 *       however late the replica and the announcements are. Only what a node still has in its
 *       cache, until it hears of the change, is what it was, as it is without a replica.
 *   <li>The response cache needs to know nothing of it: a fill begins before its request comes
 *       here, and so is never read from a server that lacks a change announced before.
 *   <li>The clocks of the two servers may differ: between their times nothing may come or go.
 *   <li>A replica that goes on after another server than the primary does, as after a failover, has
 *       another last event, told at another time. One that replays nothing at all is left alone
 *       after a while by {@link dev.seriatim.replica.ReplicaWatch}, and so is one that is none.
 * </ul>
 *
 * <p>What a replica costs the primary is that one line for each answer that no cache had. Whatever
 * fails on the replica is read again on the primary, before anything of it was answered.
 */
@NullMarked
package dev.seriatim.replica;

import org.jspecify.annotations.NullMarked;
