package dev.seriatim.importing.text;

import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.Text;
import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.FoundSite;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.SourceTally;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.prose.NameKey;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Plain text, one article a file, see {@link PlainTextArticle}. */
@Singleton
public final class TextFormat implements Format {

    /** What the format is called, as a key of its items says, too. */
    public static final String NAME = "text";

    /** The most that a file may hold, in bytes. */
    public static final int LARGEST = 4 << 20;

    /** An index of PostgreSQL takes no more than this in four bytes a character. */
    private static final int LONGEST_NAME = 500;

    private static final SourceTally UNCOUNTED = new SourceTally(0, 0, 0, 0, 0, 0);

    private final KnownTitles library;

    TextFormat(KnownTitles library) {
        this.library = library;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Likeness sniff(Peek start) {
        var names = start.entries().stream().map(Peek.Start::path).toList();
        if (!names.isEmpty() && names.stream().allMatch(TextFormat::isNamedText)) {
            return Likeness.CERTAIN;
        }
        return names.stream().allMatch(name -> isNamedText(name) || !name.contains("."))
                ? Likeness.POSSIBLE
                : Likeness.NONE;
    }

    private static boolean isNamedText(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    /** Reads all files twice: where a list of titles is cut, those of all files decide. */
    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        Set<String> coming = new HashSet<>();
        source.each(entry -> title(entry).map(NameKey::of).ifPresent(coming::add));
        KnownTitles known = title -> coming.contains(NameKey.of(title)) || library.contains(title);
        source.each(entry -> read(entry, known, options.language().orElse("en"), out));
    }

    private static Optional<String> title(Entry entry) throws IOException {
        try {
            return PlainTextArticle.titleOf(text(entry));
        } catch (UnreadableArticleException unreadable) {
            return Optional.empty();
        }
    }

    private static void read(Entry entry, KnownTitles known, String language, Findings out)
            throws IOException {
        var place = new Place(entry.path().isEmpty() ? null : entry.path(), null);
        try {
            var parsed = PlainTextArticle.parse(text(entry), known, language);
            parsed.site().ifPresent(name -> out.site(new FoundSite(name, null, null, null)));
            out.article(article(parsed, new SourceKey(NAME, "", entry.path()), place));
        } catch (UnreadableArticleException refused) {
            out.refused(place, String.valueOf(refused.getMessage()));
        }
    }

    /**
     * The text of a file, without a byte order mark.
     *
     * @throws UnreadableArticleException if it is not UTF-8, or holds what cannot be stored
     */
    public static String text(Entry entry) throws IOException {
        var content = entry.bytes(LARGEST);
        OtherFormat.refuse(content);
        if (entry.path().length() > LONGEST_NAME) {
            throw new UnreadableArticleException(
                    "Give the file a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        try {
            var text = RequestBody.decode(content);
            if (Text.isStorable(text)) {
                return text;
            }
        } catch (ProblemException notUtf8) {
            throw new UnreadableArticleException(notUtf8.detail());
        }
        throw new UnreadableArticleException("The file holds U+0000, which no text can.");
    }

    private static FoundArticle article(ParsedArticle parsed, SourceKey key, Place place) {
        var found =
                FoundArticle.at(key, place)
                        .title(parsed.title())
                        .body(parsed.body(), UNCOUNTED)
                        .standing(Standing.publishedAt(null));
        parsed.authors().forEach(found::author);
        parsed.related().forEach(found::related);
        var part = parsed.part().isPresent() ? (Double) (double) parsed.part().getAsInt() : null;
        parsed.series().ifPresent(title -> found.partOf(new FoundPart(title, part)));
        parsed.notes().forEach(note -> found.note(note.found()));
        return found.build();
    }
}
