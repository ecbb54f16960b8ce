/**
 * Pictures, as far as an answer has to tell of them: where they are, and what to show with them. It
 * knows neither whose they are nor the bytes themselves.
 */
@NullMarked
package dev.seriatim.picture;

import org.jspecify.annotations.NullMarked;
