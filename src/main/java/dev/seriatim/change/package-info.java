/**
 * What happened: one event for everything done to content. It owns the journal of events, written
 * in the transactions that cause them ({@link dev.seriatim.change.Journal}), and has each announced
 * that readers see something of, which package {@code cache} hears. {@link
 * dev.seriatim.change.EventKind} is the one list of what can happen, and says of each kind what it
 * touches.
 */
@NullMarked
package dev.seriatim.change;

import org.jspecify.annotations.NullMarked;
