/**
 * Writing articles: drafts, the versions they become, the names and links that come with them, and
 * who refers to an article.
 */
@NullMarked
package dev.seriatim.article.editing;

import org.jspecify.annotations.NullMarked;
