/**
 * Full-text search below the features: it turns texts, names and questions into the same words, by
 * Unicode's rules and in Java alone, and keeps the tables that PostgreSQL finds those words in. No
 * parser, dictionary or locale of the server has a say. It does not know what an article is, nor
 * how a list of them is read.
 */
@NullMarked
package dev.seriatim.fulltext;

import org.jspecify.annotations.NullMarked;
