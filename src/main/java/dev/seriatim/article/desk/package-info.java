/** Articles as the desk lists, opens and writes them. */
@NullMarked
package dev.seriatim.article.desk;

import org.jspecify.annotations.NullMarked;
