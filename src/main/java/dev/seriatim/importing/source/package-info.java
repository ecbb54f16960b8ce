/**
 * What is sent to be imported, as formats read it: a file, the parts of a form or the members of an
 * archive, one after the other. {@code Sources.open(file, name)} makes a {@link
 * dev.seriatim.importing.format.Source} of it, {@code tell} says what was left out of it, and
 * {@code close} takes its temporary files away.
 *
 * <p>Owns every limit of what is taken ({@link dev.seriatim.importing.source.Limits}), the names of
 * entries, which are keys and never names of files, and what of an archive is no entry: members
 * that are encrypted, links, damaged or an operating system's own.
 *
 * <p>Knows no format, no database and no HTTP, and keeps no more of a file in memory than the names
 * of its entries.
 */
@NullMarked
package dev.seriatim.importing.source;

import org.jspecify.annotations.NullMarked;
