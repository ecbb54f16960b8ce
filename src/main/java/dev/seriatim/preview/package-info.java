/**
 * Previews: an article as its readers would see it if it were published now. It owns the tokens
 * that open a preview, and the switch to the views in which drafts are live. It does not know what
 * a page looks like; delivery shows a preview like everything else.
 */
@NullMarked
package dev.seriatim.preview;

import org.jspecify.annotations.NullMarked;
