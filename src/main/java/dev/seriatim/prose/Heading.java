package dev.seriatim.prose;

/**
 * An entry of a text's outline.
 *
 * @param id the anchor of the heading in the HTML, unique in the text
 * @param level 1 to 6
 * @param title the heading's text without markup
 */
public record Heading(String id, int level, String title) {}
