package dev.seriatim.http;

/** An answer in one language, which the header {@code Content-Language} tells (RFC 9110 8.5). */
public interface InLanguage {

    /** The language, BCP 47. */
    String language();
}
