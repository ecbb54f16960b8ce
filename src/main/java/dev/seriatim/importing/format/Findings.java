package dev.seriatim.importing.format;

/** Takes what a format finds, in the order in which it is found. */
public interface Findings {

    void site(FoundSite site);

    void author(FoundAuthor author);

    void topic(FoundTopic topic);

    void series(FoundSeries series);

    void article(FoundArticle article);

    /**
     * An address of the old site that leads elsewhere.
     *
     * @param from a path on the old site, or a whole address
     * @param to likewise; where it leads is looked up when all articles are there
     */
    void redirect(String from, String to);

    /** An item that cannot become an article, with a sentence for the report. */
    void refused(Place place, String reason);

    /** Something that is not meant to become an article, counted by its kind: “menu item”. */
    void leftOut(String kind, Place place);

    /** A remark on the whole source. */
    void note(FoundNote note);
}
