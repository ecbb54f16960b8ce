/** Parameters of a query, the fields that it asks for, and the pages that a list is cut into. */
@NullMarked
package dev.seriatim.http.query;

import org.jspecify.annotations.NullMarked;
