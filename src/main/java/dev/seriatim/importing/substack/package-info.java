/**
 * Reads what Substack exports: a zip with a list of posts and a file of HTML for each.
 *
 * <p>Owns the columns of that list, and the widgets that Substack puts between paragraphs.
 *
 * <p>Knows no reader: the lists of subscribers are named and not opened.
 */
@NullMarked
package dev.seriatim.importing.substack;

import org.jspecify.annotations.NullMarked;
