package dev.seriatim.article;

/** For whom an article is meant. */
public enum ContentRating {
    GENERAL,
    MATURE,
    ADULT
}
