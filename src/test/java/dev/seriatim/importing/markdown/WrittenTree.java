package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.reading.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of files that a test writes, and what the format tells of it. */
final class WrittenTree implements Findings {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    final List<FoundArticle> articles = new ArrayList<>();
    final List<FoundAuthor> authors = new ArrayList<>();
    final List<FoundTopic> topics = new ArrayList<>();
    final List<FoundSeries> series = new ArrayList<>();
    final List<FoundSite> sites = new ArrayList<>();
    final Map<String, String> leftOut = new LinkedHashMap<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<String> redirects = new ArrayList<>();
    final List<FoundNote> notes = new ArrayList<>();
    private final Sent files = new Sent();

    static WrittenTree with(String path, String text) {
        return new WrittenTree().and(path, text);
    }

    WrittenTree and(String path, String text) {
        return and(path, text.getBytes(StandardCharsets.UTF_8));
    }

    WrittenTree and(String path, byte[] bytes) {
        files.with(path, bytes);
        return this;
    }

    WrittenTree read() {
        return read(Optional.empty());
    }

    WrittenTree read(Optional<String> language) {
        try {
            new MarkdownTree().read(files, new ReadingOptions(ZONE, language), this);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads it and gives the article of a file. */
    FoundArticle article(String path) {
        if (articles.isEmpty()) {
            read();
        }
        return articles.stream()
                .filter(article -> path.equals(article.place().entry()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article of " + path));
    }

    /** Reads it and gives its only article. */
    FoundArticle article() {
        read();
        if (articles.size() != 1) {
            throw new AssertionError(articles.size() + " articles");
        }
        return articles.get(0);
    }

    static List<String> codes(FoundArticle article) {
        return article.notes().stream().map(FoundNote::code).toList();
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
        topics.add(topic);
    }

    @Override
    public void series(FoundSeries found) {
        series.add(found);
    }

    @Override
    public void article(FoundArticle article) {
        articles.add(article);
    }

    @Override
    public void redirect(String from, String to) {
        redirects.add(from + " -> " + to);
    }

    @Override
    public void refused(Place place, String reason) {
        refused.put(String.valueOf(place.entry()), reason);
    }

    @Override
    public void leftOut(String kind, Place place) {
        leftOut.put(String.valueOf(place.entry()), kind);
    }

    @Override
    public void note(FoundNote note) {
        notes.add(note);
    }
}
