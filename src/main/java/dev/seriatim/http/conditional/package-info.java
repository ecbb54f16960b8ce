/**
 * Representations and their validators: entity tags, preconditions and content codings, after RFC
 * 9110, sections 8 and 13.
 */
@NullMarked
package dev.seriatim.http.conditional;

import org.jspecify.annotations.NullMarked;
