/**
 * What to read next, and from where an article is linked. It owns how related links are arranged,
 * shown to readers and reported to editors. It does not store them: they are part of an article's
 * version.
 */
@NullMarked
package dev.seriatim.related;

import org.jspecify.annotations.NullMarked;
