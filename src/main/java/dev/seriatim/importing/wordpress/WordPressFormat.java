package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What WordPress exports: RSS with elements of its own, called WXR. It is read twice, as what items
 * share may stand behind them; at any time no more than one item is in memory, and what all share.
 */
@Singleton
public final class WordPressFormat implements Format {

    /** What the format is called, as a key of its items says, too. */
    public static final String NAME = "wordpress";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Likeness sniff(Peek start) {
        return start.entries().stream()
                .map(WordPressFormat::likeness)
                .max(Likeness::compareTo)
                .orElse(Likeness.NONE);
    }

    private static Likeness likeness(Peek.Start start) {
        String text = start.text();
        boolean isXml = text.stripLeading().startsWith("<");
        if (isXml && text.contains("wordpress.org/export/")) {
            return Likeness.CERTAIN;
        }
        boolean isLike = text.contains("generator=\"WordPress/") || text.contains("<wp:");
        return isXml && isLike ? Likeness.POSSIBLE : Likeness.NONE;
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        var index = new ExportIndex();
        source.each(
                entry -> {
                    if (isExport(entry)) {
                        WordPressExport.open(entry, export -> export.survey(index));
                    }
                });
        out.site(found(index, options.zone()));
        var posts = new PostReader(index, options, out);
        posts.begin();
        source.each(
                entry -> {
                    if (isExport(entry)) {
                        WordPressExport.open(entry, export -> export.read(posts));
                    } else {
                        posts.leftOut(entry);
                    }
                });
    }

    private static boolean isExport(Entry entry) {
        String path = entry.path().toLowerCase(Locale.ROOT);
        return path.isEmpty()
                || path.endsWith(".xml")
                || path.endsWith(".wxr")
                || !path.contains(".");
    }

    private static FoundSite found(ExportIndex index, ZoneId asked) {
        ExportSite site = index.site();
        return new FoundSite(
                said(site.name()),
                said(site.address()),
                said(site.language()),
                index.dates().zone(asked));
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() ? null : text;
    }
}
