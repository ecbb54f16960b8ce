/** Texts that have a form of their own: characters that may be kept, languages, web addresses. */
@NullMarked
package dev.seriatim.http.text;

import org.jspecify.annotations.NullMarked;
