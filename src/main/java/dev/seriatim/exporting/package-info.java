/**
 * The whole library in one file, for whoever leaves, keeps backups or moves to another database.
 *
 * <p>Owns what an export is: which tables it holds in which order, so that each is read back after
 * what it refers to, its manifest, and the files that show people what is in it.
 *
 * <p>Knows the tables by name, and nothing of what articles and series are; that they are read from
 * one snapshot, in the memory that a few rows take, is all that matters here. Keys, tokens and the
 * audit trail belong to the server, not to the library.
 */
@NullMarked
package dev.seriatim.exporting;

import org.jspecify.annotations.NullMarked;
