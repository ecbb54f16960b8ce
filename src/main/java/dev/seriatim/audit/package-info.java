/**
 * The audit trail: who wrote what, when, and from where. It owns the entries, written in the
 * transactions of the writes and never changed. It does not know what was written.
 */
@NullMarked
package dev.seriatim.audit;

import org.jspecify.annotations.NullMarked;
