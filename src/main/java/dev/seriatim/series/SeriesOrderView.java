package dev.seriatim.series;

import java.time.Instant;
import java.util.List;

/**
 * An order that a series has or had.
 *
 * @param number counted from 1, the present order being the last
 * @param parts as they were written
 */
public record SeriesOrderView(
        long number, String arrangedBy, Instant arrangedAt, List<PartDraft> parts) {}
