/**
 * Bodies of requests before anybody understands them: how long they may be, how much of them is
 * held at once, and their bytes as they are read.
 */
@NullMarked
package dev.seriatim.http.body;

import org.jspecify.annotations.NullMarked;
