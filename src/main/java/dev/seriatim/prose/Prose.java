package dev.seriatim.prose;

import java.util.List;

/**
 * A text, read once: what to show, and what is known about it.
 *
 * @param html safe HTML
 * @param outline the headings that links can lead to, in reading order, 2,000 at most
 * @param text plain text, paragraphs separated by blank lines, footnotes at the end
 * @param lead the opening paragraphs as plain text without headings, enough for an {@link Excerpt}
 * @param links the links of the body in reading order, 5,000 at most
 * @param wordCount words by Unicode word segmentation, UAX 29, but for those of footnotes
 * @param readingMinutes whole minutes, rounded up; 0 for a text without words
 */
public record Prose(
        String html,
        List<Heading> outline,
        String text,
        String lead,
        List<Link> links,
        int wordCount,
        int readingMinutes) {}
