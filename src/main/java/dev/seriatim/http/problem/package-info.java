/**
 * How a request is refused: the problem details of RFC 9457, their types, and the exceptions that
 * carry them from where a fault is seen to where it is answered.
 */
@NullMarked
package dev.seriatim.http.problem;

import org.jspecify.annotations.NullMarked;
