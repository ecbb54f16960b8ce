/**
 * Those who write. It owns their names, slugs and descriptions, and whom readers hear of: the
 * authors of published articles. It does not know the articles themselves.
 */
@NullMarked
package dev.seriatim.author;

import org.jspecify.annotations.NullMarked;
