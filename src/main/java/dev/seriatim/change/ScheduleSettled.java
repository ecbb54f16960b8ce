package dev.seriatim.change;

import java.util.UUID;

/** An article has come before readers by itself, or gone, and that is written down. */
public record ScheduleSettled(UUID article) {}
