/**
 * JSON as requests bring it: nothing is taken that would be stored altered, and whatever is refused
 * is named by its place.
 */
@NullMarked
package dev.seriatim.http.json;

import org.jspecify.annotations.NullMarked;
