/**
 * Exports of Seriatim itself, brought back as they were into a server that has no library yet.
 *
 * <p>Owns what a server must be like for that, the order of the work, and how an export that is
 * damaged, or of another release, is refused: all of it is there in the end, or nothing.
 *
 * <p>Knows no article: rows go back into the tables from which they came, and what is found by them
 * is made anew by those who make it otherwise. Whoever brings an export in is trusted with the
 * server, since the HTML in it is taken as it is.
 */
@NullMarked
package dev.seriatim.importing.seriatim;

import org.jspecify.annotations.NullMarked;
