/**
 * The publication itself: its name, its language and where its frontend shows which page. It owns
 * that one description, and what an article's page is recognised by. It does not know what is
 * published.
 */
@NullMarked
package dev.seriatim.site;

import org.jspecify.annotations.NullMarked;
