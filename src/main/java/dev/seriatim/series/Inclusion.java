package dev.seriatim.series;

import java.util.List;

/**
 * That an article was given a place in a series.
 *
 * @param doubts what an editor should look at, in sentences
 */
public record Inclusion(SeriesMembership membership, List<String> doubts) {}
