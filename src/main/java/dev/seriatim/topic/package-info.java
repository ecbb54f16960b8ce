/**
 * What articles are about. It owns the topics' names, slugs and descriptions, and of which of them
 * readers hear: the topics of published articles. It does not know the articles themselves.
 */
@NullMarked
package dev.seriatim.topic;

import org.jspecify.annotations.NullMarked;
