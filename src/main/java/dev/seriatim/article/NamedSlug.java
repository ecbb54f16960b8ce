package dev.seriatim.article;

/** An author or a topic, and how it is called. */
public record NamedSlug(String slug, String name) {}
