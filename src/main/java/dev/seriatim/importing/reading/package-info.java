/**
 * What several formats read alike: rows of JSON, one after the other, and points in time however
 * they are written.
 *
 * <p>Owns the bounds within which JSON is read, and the ways in which dates are written.
 *
 * <p>Knows no format and none of their tables: what a row means is said by whoever asks for it.
 */
@NullMarked
package dev.seriatim.importing.reading;

import org.jspecify.annotations.NullMarked;
