package dev.seriatim.importing.source;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundSeries;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A source over bytes that a test makes, and what is to be seen of it. */
final class SourceDesk implements Closeable {

    private final List<Path> files;
    private final OpenSource source;

    private SourceDesk(List<Path> files, OpenSource source) {
        this.files = files;
        this.source = source;
    }

    static SourceDesk of(Zip zip) throws IOException {
        return of("export.zip", zip.bytes());
    }

    static SourceDesk of(String name, byte[] content) throws IOException {
        return of(Limits.USUAL, Map.of(name, content));
    }

    static SourceDesk of(Limits limits, Map<String, byte[]> contents) throws IOException {
        var files = new ArrayList<Path>();
        var uploads = new ArrayList<Upload>();
        try {
            for (var content : contents.entrySet()) {
                files.add(Files.write(Files.createTempFile("sent", null), content.getValue()));
                uploads.add(new Upload(files.get(files.size() - 1), content.getKey()));
            }
            return new SourceDesk(files, Sources.open(uploads, limits));
        } catch (IOException refused) {
            delete(files);
            throw refused;
        }
    }

    OpenSource source() {
        return source;
    }

    Map<String, String> texts() throws IOException {
        var texts = new LinkedHashMap<String, String>();
        source.each(entry -> texts.put(entry.path(), text(entry.path())));
        return texts;
    }

    List<String> paths() throws IOException {
        var paths = new ArrayList<String>();
        source.each(entry -> paths.add(entry.path()));
        return paths;
    }

    String text(String path) throws IOException {
        try (var content = source.entry(path).orElseThrow().open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is told of it, a line each. */
    List<String> told() {
        var told = new ArrayList<String>();
        source.tell(
                new Findings() {
                    @Override
                    public void site(FoundSite site) {}

                    @Override
                    public void author(FoundAuthor author) {}

                    @Override
                    public void topic(FoundTopic topic) {}

                    @Override
                    public void series(FoundSeries series) {}

                    @Override
                    public void article(FoundArticle article) {}

                    @Override
                    public void redirect(String from, String to) {}

                    @Override
                    public void refused(Place place, String reason) {
                        told.add("refused: " + reason);
                    }

                    @Override
                    public void leftOut(String kind, Place place) {
                        told.add("left out: " + kind + ", " + place.entry());
                    }

                    @Override
                    public void note(FoundNote note) {
                        told.add(note.code() + ": " + note.excerpt());
                    }
                });
        return told;
    }

    @Override
    public void close() throws IOException {
        source.close();
        delete(files);
    }

    private static void delete(List<Path> files) throws IOException {
        for (var file : files) {
            Files.delete(file);
        }
    }
}
