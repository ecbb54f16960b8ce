package dev.seriatim.importing.text;

/** Thrown when a file is no article: it has no title, or a title and nothing to read below it. */
public class UnreadableArticleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says in one sentence what is missing; the message is fit for the report to an editor. */
    public UnreadableArticleException(String message) {
        super(message);
    }
}
