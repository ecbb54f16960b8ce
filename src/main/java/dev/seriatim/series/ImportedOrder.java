package dev.seriatim.series;

import java.util.Map;
import java.util.UUID;

/**
 * The order that a series has got from an import.
 *
 * @param positions of articles in it, counted from 1
 * @param isAsTold whether its parts stand as their source says; they do not if editors have put
 *     them into another order
 */
public record ImportedOrder(
        String slug, String title, Map<UUID, Integer> positions, boolean isAsTold) {}
