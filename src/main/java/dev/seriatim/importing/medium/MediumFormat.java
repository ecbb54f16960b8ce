package dev.seriatim.importing.medium;

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
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What Medium exports: {@code posts/DATE_TITLE-ID.html}, and much about the account. */
@Singleton
public final class MediumFormat implements Format {

    private static final int LONGEST = 16 << 20;

    @Override
    public String name() {
        return "medium";
    }

    @Override
    public Likeness sniff(Peek start) {
        return start.entries().stream().anyMatch(MediumFormat::isStory)
                ? Likeness.CERTAIN
                : Likeness.NONE;
    }

    private static boolean isStory(Peek.Start entry) {
        return entry.path().endsWith(".html")
                && entry.text().contains("h-entry")
                && entry.text().contains("data-field=\"body\"");
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        var articles = new MediumArticles(owner(source), out);
        source.each(entry -> read(entry, articles, out));
        if (articles.count() == 0) {
            throw new IOException("There is no story of Medium in what was sent.");
        }
    }

    /** The name in the profile, for stories that say none. */
    private static @Nullable String owner(Source source) throws IOException {
        var names = new ArrayList<String>();
        source.each(
                entry -> {
                    if (entry.path().endsWith("profile/profile.html")) {
                        names.addAll(Jsoup.parse(text(entry)).select(".h-card .p-name").eachText());
                    }
                });
        return names.isEmpty() ? null : names.get(0);
    }

    private static String text(Entry entry) throws IOException {
        return new String(entry.bytes(LONGEST), StandardCharsets.UTF_8);
    }

    private static void read(Entry entry, MediumArticles articles, Findings out) {
        var place = new Place(entry.path(), null);
        boolean isOfAccount = entry.path().contains("profile/");
        try {
            var page = isOfAccount ? Optional.<MediumPage>empty() : page(entry);
            page.ifPresentOrElse(
                    story -> articles.write(story, place),
                    () -> out.leftOut(isOfAccount ? "profile" : "file", place));
        } catch (IOException unreadable) {
            out.refused(place, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Optional<MediumPage> page(Entry entry) throws IOException {
        return entry.path().endsWith(".html")
                ? MediumPage.of(entry.path(), text(entry))
                : Optional.empty();
    }
}
