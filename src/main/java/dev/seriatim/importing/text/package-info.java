/**
 * Reading articles from plain text, as publishers export them.
 *
 * <p>Owns how a title, a teaser, a heading, a series line, a list of related reading and what is no
 * prose look in a text file, and what is said of a line that was not understood.
 *
 * <p>Knows no database: which titles are there already, it is told.
 */
@NullMarked
package dev.seriatim.importing.text;

import org.jspecify.annotations.NullMarked;
