package dev.seriatim.article;

/** How a frontend wants the text of an article, if at all. */
public enum BodyFormat {
    HTML("a.bodyHtml"),
    MARKDOWN("a.body"),
    TEXT("a.bodyText"),
    NONE("''");

    private final String expression;

    BodyFormat(String expression) {
        this.expression = expression;
    }

    /** What to select of a published article {@code a}. */
    String expression() {
        return expression;
    }
}
