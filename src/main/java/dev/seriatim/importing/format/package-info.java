/**
 * The one interface of all formats in which publications are exported, and the words in which a
 * format tells what it found.
 *
 * <p>Owns what an entry of an import is, what a format may ask of it, and what an article, an
 * author, a topic and a series look like before anybody has decided what becomes of them.
 *
 * <p>Knows no database, no HTTP and no particular format: adding one touches nothing here.
 */
@NullMarked
package dev.seriatim.importing.format;

import org.jspecify.annotations.NullMarked;
