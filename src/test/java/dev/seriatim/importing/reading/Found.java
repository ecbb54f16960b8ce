package dev.seriatim.importing.reading;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import java.util.ArrayList;
import java.util.List;

/** All that a format found, to be looked at. */
public final class Found implements Findings {

    public final List<FoundSite> sites = new ArrayList<>();
    public final List<FoundAuthor> authors = new ArrayList<>();
    public final List<FoundArticle> articles = new ArrayList<>();
    public final List<String> redirects = new ArrayList<>();
    public final List<String> refused = new ArrayList<>();
    public final List<String> leftOut = new ArrayList<>();
    public final List<FoundNote> notes = new ArrayList<>();
    public String failure = "";

    /** The only article. */
    public FoundArticle article() {
        if (articles.size() != 1) {
            throw new AssertionError(articles.size() + " articles: " + articles);
        }
        return articles.get(0);
    }

    public FoundArticle article(String title) {
        return articles.stream()
                .filter(article -> article.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + title + " in " + articles));
    }

    /** The notes on an article, as {@code code: excerpt}. */
    public static List<String> notesOn(FoundArticle article) {
        return article.notes().stream().map(Found::told).toList();
    }

    private static String told(FoundNote note) {
        return note.excerpt() == null ? note.code() : note.code() + ": " + note.excerpt();
    }

    /** Everything that was told, as one text. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                sites.toString(),
                authors.toString(),
                articles.toString(),
                redirects.toString(),
                refused.toString(),
                leftOut.toString(),
                notes.toString(),
                failure);
    }

    @Override
    public void site(FoundSite site) {
        sites.add(site);
    }

    @Override
    public void author(FoundAuthor author) {
        authors.add(author);
    }

    @Override
    public void topic(FoundTopic topic) {
        throw new AssertionError("told with articles alone");
    }

    @Override
    public void series(FoundSeries series) {
        throw new AssertionError("none of these formats has any");
    }

    @Override
    public void article(FoundArticle article) {
        articles.add(article);
    }

    @Override
    public void redirect(String from, String to) {
        redirects.add(from + " → " + to);
    }

    @Override
    public void refused(Place place, String reason) {
        refused.add(place.entry() + ":" + place.line() + " " + reason);
    }

    @Override
    public void leftOut(String kind, Place place) {
        leftOut.add(kind + " " + place.entry());
    }

    @Override
    public void note(FoundNote note) {
        notes.add(note);
    }
}
