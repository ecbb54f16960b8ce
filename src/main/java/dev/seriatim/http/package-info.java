/**
 * Manners shared by every operation: problems, strict input, query parameters, paging, entity tags
 * and headers. It owns how a request is refused and how an answer is dressed, so that no resource
 * has to. It knows no feature of the publication, only HTTP, JSON and the two URL trees.
 */
@NullMarked
package dev.seriatim.http;

import org.jspecify.annotations.NullMarked;
