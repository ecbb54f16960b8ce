package dev.seriatim.site;

/**
 * The pages of articles have other addresses now. What was written down by the former ones is to be
 * corrected in the same transaction; until its end nobody else writes down anything by either.
 */
public record ArticlePagesMoved(ArticlePages former, ArticlePages present) {}
