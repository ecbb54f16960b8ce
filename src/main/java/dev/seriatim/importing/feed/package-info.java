/**
 * Reads feeds: Atom 0.3 and 1.0, RSS from 0.9 to 2.0 with and without RDF, JSON Feed 1 and 1.1.
 *
 * <p>Owns how XML that is nearly right is read all the same, and which element of which kind of
 * feed says what.
 *
 * <p>Knows no network: no DTD, no picture and no page is ever fetched, and no entity expanded but
 * HTML's own characters.
 */
@NullMarked
package dev.seriatim.importing.feed;

import org.jspecify.annotations.NullMarked;
