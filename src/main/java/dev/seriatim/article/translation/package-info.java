/**
 * Articles that say the same in different languages: of which one another is a translation, which
 * of them are a work together, and what is still to be translated.
 */
@NullMarked
package dev.seriatim.article.translation;

import org.jspecify.annotations.NullMarked;
