/**
 * Cards: what is told of an article wherever something else leads to it, which is the same
 * everywhere. It owns how they are read, and the first articles on the pages of topics and authors.
 * It does not know where cards are shown.
 */
@NullMarked
package dev.seriatim.card;

import org.jspecify.annotations.NullMarked;
