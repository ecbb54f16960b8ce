/**
 * Languages of what is read: which of those that there are a reader would rather have, and in which
 * direction one is written. It owns the lookup of RFC 4647, and does not know what is said in a
 * language.
 */
@NullMarked
package dev.seriatim.language;

import org.jspecify.annotations.NullMarked;
