package dev.seriatim.cache;

import java.util.Set;

/**
 * When something comes or goes by itself, and what it touches.
 *
 * @param at on the cache's clock, in nanoseconds
 */
record ScheduledExpiry(long at, Set<String> tags) {}
