/**
 * The article page: one answer that puts together what the features know of a published article. It
 * owns nothing but that composition, so that no feature needs to know all the others.
 */
@NullMarked
package dev.seriatim.delivery;

import org.jspecify.annotations.NullMarked;
