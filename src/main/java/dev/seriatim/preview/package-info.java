/**
 * Previews: what readers would see if drafts were published as they stand. It owns the switch to
 * the views in which drafts are live, which a token opens, and what is told of every such answer.
 * It does not know who makes tokens, nor what a page looks like; delivery shows a preview like
 * everything else.
 */
@NullMarked
package dev.seriatim.preview;

import org.jspecify.annotations.NullMarked;
