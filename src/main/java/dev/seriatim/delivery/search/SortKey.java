package dev.seriatim.delivery.search;

import java.util.UUID;

/**
 * Where an article stands in a list.
 *
 * @param key what the list is sorted by
 */
record SortKey(UUID article, Object key) {}
