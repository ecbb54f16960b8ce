/**
 * Series and their parts. It owns the order in which an editor arranges a series and the order in
 * which readers go through what they can see of it. It does not know how an article came to be
 * published.
 */
@NullMarked
package dev.seriatim.series;

import org.jspecify.annotations.NullMarked;
