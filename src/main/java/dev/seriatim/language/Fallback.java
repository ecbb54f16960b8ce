package dev.seriatim.language;

/** What is answered where there is nothing in any of the languages that were asked for. */
public enum Fallback {
    /** Nothing; without a word, it is what there is in another language. */
    NONE;

    /** The parameter that says it. */
    public static final String PARAMETER = "fallback";
}
