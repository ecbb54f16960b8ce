/**
 * What is published, for programs that follow it rather than show it: feeds for readers' own
 * collections and sitemaps for search engines. It owns their formats, and that what they say holds
 * wherever it is carried: addresses are absolute, ids last, and every character can be written. It
 * reads what delivery reads, and does not know how that came to be published.
 */
@NullMarked
package dev.seriatim.syndication;

import org.jspecify.annotations.NullMarked;
