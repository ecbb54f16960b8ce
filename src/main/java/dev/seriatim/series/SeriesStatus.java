package dev.seriatim.series;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a series goes on. */
public enum SeriesStatus {
    @JsonProperty("ongoing")
    ONGOING,
    @JsonProperty("complete")
    COMPLETE
}
