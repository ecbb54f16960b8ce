/**
 * What a text is made of: Markdown turned into safe HTML, its outline, plain text, excerpt and
 * links, and the slugs and keys made from names. It owns the list of HTML that readers may be given
 * and the bounds that keep hostile text cheap. It knows no feature, no HTTP and no database.
 */
@NullMarked
package dev.seriatim.prose;

import org.jspecify.annotations.NullMarked;
