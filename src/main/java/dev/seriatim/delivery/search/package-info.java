/**
 * The list of published articles: which of them are asked for, by filters or in words, and in which
 * order. It owns the entries that lists are read from. It knows neither how words are made of texts
 * and questions, nor what an article looks like on its page.
 */
@NullMarked
package dev.seriatim.delivery.search;

import org.jspecify.annotations.NullMarked;
