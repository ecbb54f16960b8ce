/**
 * Reading trees of Markdown: the sources of Hugo, Jekyll, Astro, Docusaurus, Eleventy and Zola,
 * vaults of Obsidian, exports of Notion, and folders that follow no such program.
 *
 * <p>Owns how front matter is told from prose and read without being retyped, what the programs
 * call a title, a date or an author, at which addresses they published a file, and what of their
 * additions to Markdown becomes what here.
 *
 * <p>Knows no database, no HTTP and no article: it tells what it found, and what becomes of that is
 * decided elsewhere.
 */
@NullMarked
package dev.seriatim.importing.markdown;

import org.jspecify.annotations.NullMarked;
