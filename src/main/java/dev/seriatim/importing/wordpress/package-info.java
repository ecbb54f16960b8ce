/**
 * Reads what WordPress exports, WXR 1.0 to 1.2, and what others export in its name.
 *
 * <p>Owns how an export is cut, repaired and understood: its states, dates, authors, terms and
 * attachments, the paragraphs of its classic texts, its blocks and its shortcodes.
 *
 * <p>Knows no database, and decides nothing: what it finds is told as found.
 */
@NullMarked
package dev.seriatim.importing.wordpress;

import org.jspecify.annotations.NullMarked;
