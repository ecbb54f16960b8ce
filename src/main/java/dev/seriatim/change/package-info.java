/**
 * What happened: one event for everything done to content. It owns the journal of events, written
 * in the transactions that cause them, and has each announced that readers see something of. It
 * does not know what the events are about; what they touch is told by R__7_invalidation.sql.
 */
@NullMarked
package dev.seriatim.change;

import org.jspecify.annotations.NullMarked;
