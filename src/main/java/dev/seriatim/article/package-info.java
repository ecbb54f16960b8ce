/**
 * Articles, their versions, their names and their publication. It owns what editors write of an
 * article, what readers see of it, and the rule by which a name leads to an article. It does not
 * know series, nor what is made of the links.
 */
@NullMarked
package dev.seriatim.article;

import org.jspecify.annotations.NullMarked;
