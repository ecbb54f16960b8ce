/**
 * Seriatim, a headless content API. Here it only starts; all that it does is in the packages below,
 * each of which says what it owns. None of them knows of this one.
 */
@NullMarked
package dev.seriatim;

import org.jspecify.annotations.NullMarked;
