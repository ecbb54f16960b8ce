package dev.seriatim.importing.format;

/**
 * What readers of the old site saw in the text of an article; what is read back from here must not
 * be less.
 *
 * @param words as white space parts them, of the visible text
 */
public record SourceTally(
        int words, int links, int pictures, int codeBlocks, int tables, int footnotes) {}
