/**
 * Published articles as readers get them: the page, one answer that puts together what the features
 * know of an article, what to read next, and what links to it. The package {@code delivery.search}
 * lists what is read here.
 */
@NullMarked
package dev.seriatim.delivery;

import org.jspecify.annotations.NullMarked;
