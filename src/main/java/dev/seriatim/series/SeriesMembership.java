package dev.seriatim.series;

/**
 * That an article has a part in a series; its position counts from 1 among all parts, whether
 * readers see them or not.
 */
public record SeriesMembership(String slug, String title, int position) {

    /** The same at another position. */
    public SeriesMembership at(int other) {
        return new SeriesMembership(slug, title, other);
    }
}
