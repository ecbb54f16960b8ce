package dev.seriatim.article;

/**
 * The text of an article in one of its formats.
 *
 * @param content safe HTML, Markdown as its author wrote it, or plain text
 */
public record ArticleBody(BodyFormat format, String content) {}
