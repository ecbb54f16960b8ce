package dev.seriatim.delivery;

/** An author or a topic, as far as an article tells of it. */
public record Named(String slug, String name) {}
