/**
 * Articles and their versions, as they are stored. How they are named, edited, published, listed
 * for editors and moved to another topic lies in the packages below. None of them knows series, nor
 * what is made of the links.
 */
@NullMarked
package dev.seriatim.article;

import org.jspecify.annotations.NullMarked;
