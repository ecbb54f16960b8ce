/** Writing to several articles in one transaction: each as it was read, and all or none. */
@NullMarked
package dev.seriatim.article.bulk;

import org.jspecify.annotations.NullMarked;
