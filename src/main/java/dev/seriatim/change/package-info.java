/**
 * What happened: one event for everything done to content. It owns the journal of events, written
 * in the transactions that cause them ({@link dev.seriatim.change.Journal}), and has each announced
 * that readers see something of, which package {@code cache} hears. {@link
 * dev.seriatim.change.EventKind} is the one list of what can happen, and says of each kind what it
 * touches.
 *
 * <p>It owns two feeds of that for whoever follows, {@code /manage/v1/changes} with everything, and
 * {@code /v1/changes} with what readers see of it. The database gives positions in both when a
 * transaction commits, one after the other, see R__9_changes.sql: so who has read up to one will
 * never find anything before it. What comes and goes by its schedule is written down at its second
 * ({@link dev.seriatim.change.ScheduleSettling}). Who waits for news takes no worker ({@link
 * dev.seriatim.change.Followers}, {@link dev.seriatim.change.EventStream}).
 */
@NullMarked
package dev.seriatim.change;

import org.jspecify.annotations.NullMarked;
