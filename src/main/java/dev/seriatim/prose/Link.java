package dev.seriatim.prose;

/**
 * A link in the body of a text, with the words around it.
 *
 * @param href the address as it stands in the HTML
 * @param anchorText the linked words, empty where only an image is linked
 * @param sentence the plain text of the sentence that holds the link, about 500 characters at most
 */
public record Link(String href, String anchorText, String sentence) {}
