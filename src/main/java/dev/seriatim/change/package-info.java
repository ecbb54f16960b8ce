/**
 * What happened: one event for everything done to content. It owns the journal of events, written
 * in the transactions that cause them. It does not know what the events are about.
 */
@NullMarked
package dev.seriatim.change;

import org.jspecify.annotations.NullMarked;
