package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Feeds: each file is one, and each of its items an article. */
@Singleton
public final class FeedFormat implements Format {

    private static final Pattern XML =
            Pattern.compile("<(?:\\w{1,20}:)?(?:rss|feed|RDF)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern JSON =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org");
    private static final int START = 4096;

    @Override
    public String name() {
        return "feed";
    }

    @Override
    public Likeness sniff(Peek start) {
        return start.entries().stream().anyMatch(entry -> looksLikeFeed(entry.text()))
                ? isExport(start) ? Likeness.POSSIBLE : Likeness.CERTAIN
                : Likeness.NONE;
    }

    /** Whether it is what WordPress exports, which is RSS with more in it. */
    private static boolean isExport(Peek start) {
        return start.entries().stream()
                .anyMatch(entry -> entry.text().contains("wordpress.org/export/"));
    }

    private static boolean looksLikeFeed(String text) {
        var stripped = text.stripLeading();
        return stripped.startsWith("{") && JSON.matcher(text).find()
                || stripped.startsWith("<") && XML.matcher(text).find();
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        var failures = new ArrayList<IOException>();
        var items = new int[1];
        source.each(entry -> items[0] += read(entry, options, out, failures));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        if (items[0] == 0) {
            throw new IOException("There is no feed with items in what was sent.");
        }
    }

    private static int read(
            Entry entry, ReadingOptions options, Findings out, List<IOException> failures)
            throws IOException {
        var text = FeedText.of(entry);
        try {
            return switch (first(text)) {
                case '{' -> new JsonFeed(entry, out).read(options.zone());
                case '<' -> new XmlFeed(text, out).read(options.zone());
                default -> {
                    out.leftOut("file", new Place(entry.path(), null));
                    yield 0;
                }
            };
        } catch (IOException broken) {
            failures.add(broken);
            return 0;
        }
    }

    /** The first character that is no white space. */
    private static char first(FeedText text) throws IOException {
        try (var reader = text.open()) {
            for (int i = 0; i < START; i++) {
                int c = reader.read();
                if (c > ' ') {
                    return (char) c;
                }
            }
        }
        return 0;
    }
}
