package dev.seriatim.article;

/** How a frontend wants the text of an article, if at all. */
public enum BodyFormat {
    HTML("body_html"),
    MARKDOWN("body"),
    TEXT("body_text"),
    NONE("''");

    private final String column;

    BodyFormat(String column) {
        this.column = column;
    }

    /** The column of a published article that holds it, or an empty text. */
    public String column() {
        return column;
    }
}
