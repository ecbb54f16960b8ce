package dev.seriatim.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For whom an article is meant. */
public enum ContentRating {
    @JsonProperty("general")
    GENERAL,
    @JsonProperty("mature")
    MATURE,
    @JsonProperty("adult")
    ADULT
}
