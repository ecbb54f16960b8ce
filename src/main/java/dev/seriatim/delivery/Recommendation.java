package dev.seriatim.delivery;

/**
 * Something to read next, and where it stands among the others.
 *
 * @param target what it leads to, for telling two ways to the same thing: an article's id or a URL
 */
record Recommendation(Object target, Rank rank, RelatedArticle article) {}
