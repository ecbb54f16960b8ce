/** Joining two topics, or two authors, of which every article is moved along. */
@NullMarked
package dev.seriatim.article.merge;

import org.jspecify.annotations.NullMarked;
