/** By which names articles are meant, and what such a name leads to. */
@NullMarked
package dev.seriatim.article.name;

import org.jspecify.annotations.NullMarked;
