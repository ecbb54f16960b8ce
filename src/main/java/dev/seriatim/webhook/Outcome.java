package dev.seriatim.webhook;

/**
 * What came of an attempt.
 *
 * @param status 0 without an answer
 * @param answer the beginning of it, or nothing
 * @param failure why there was none, or nothing
 */
record Outcome(int status, int milliseconds, String answer, String failure) {}
