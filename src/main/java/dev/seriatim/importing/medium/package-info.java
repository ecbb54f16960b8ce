/**
 * Reads what Medium exports: a zip with a page of HTML for each story.
 *
 * <p>Owns where such a page keeps title, subtitle, text, author and date, and how a draft and a
 * response are told from a story.
 *
 * <p>Knows nothing of the account: profile, sessions, bookmarks and claps are left out and counted.
 */
@NullMarked
package dev.seriatim.importing.medium;

import org.jspecify.annotations.NullMarked;
