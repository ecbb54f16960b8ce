/**
 * Where things are now that readers once found elsewhere. It owns the list of redirects, in the
 * formats that frontends and their servers read, the lookup of pages by their addresses, the
 * addresses at which articles were found on the sites from which they came, the reads by slug of
 * what has a page of its own, and the rules by which a slug is found free and a former one given
 * up. It does not know what an article, a series, an author or a topic is beyond its slugs.
 */
@NullMarked
package dev.seriatim.redirect;

import org.jspecify.annotations.NullMarked;
