package dev.seriatim.cache;

import java.util.Set;

/**
 * When something comes or goes by itself, and what it touches.
 *
 * @param at on the stock's clock, in nanoseconds
 */
record Moment(long at, Set<String> tags) {}
