package dev.seriatim.card;

/** An author, as far as a card tells of one. */
public record AuthorName(String slug, String name) {}
