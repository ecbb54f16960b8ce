package dev.seriatim.series;

/** Whether a series goes on. */
public enum SeriesStatus {
    ONGOING,
    COMPLETE
}
