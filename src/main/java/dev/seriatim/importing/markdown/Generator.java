package dev.seriatim.importing.markdown;

/** The program for which a tree of Markdown was written. */
enum Generator {
    JEKYLL,
    HUGO,
    ZOLA,
    ASTRO,
    DOCUSAURUS,
    ELEVENTY,
    OBSIDIAN,
    NOTION,
    /** None that is known by its files. */
    NONE;

    /** Whether it makes web pages of all texts, so that one is public unless it says otherwise. */
    boolean publishes() {
        return this != OBSIDIAN && this != NOTION && this != NONE;
    }
}
