/**
 * The tokens that open previews, of an article or of the whole site: how they are made, listed and
 * revoked. It does not know what they show.
 */
@NullMarked
package dev.seriatim.previewtoken;

import org.jspecify.annotations.NullMarked;
