/**
 * HTML of other publications turned into Markdown, and what its readers saw counted.
 *
 * <p>Owns what becomes of each element, the bounds that keep hostile HTML cheap, and the notes on
 * what Markdown cannot hold.
 *
 * <p>Knows no particular format, no site and no database; addresses stay as they are written.
 */
@NullMarked
package dev.seriatim.importing.html;

import org.jspecify.annotations.NullMarked;
