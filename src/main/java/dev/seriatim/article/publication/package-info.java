/** Publishing articles, at once, at a time or many together; withdrawing them; and the trash. */
@NullMarked
package dev.seriatim.article.publication;

import org.jspecify.annotations.NullMarked;
