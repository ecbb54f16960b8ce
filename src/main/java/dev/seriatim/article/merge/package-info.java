/** Joining topics of which every article is moved along. */
@NullMarked
package dev.seriatim.article.merge;

import org.jspecify.annotations.NullMarked;
