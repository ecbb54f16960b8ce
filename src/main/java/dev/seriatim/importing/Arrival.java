package dev.seriatim.importing;

import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleView;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.text.TextFormat;
import dev.seriatim.series.SeriesMembership;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article on its way in: what was found, how it is to be brought in, and the report so far. */
final class Arrival {

    private final FoundArticle found;
    private final KnownSource source;
    private final byte[] digest;
    private final UUID id;
    private final List<PartPlace> parts;
    private final ImportOptions options;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Integer keptVersion;
    private @Nullable String site;

    /**
     * @param digest of what was found, by which it is known to be the same
     * @param id that it gets if it becomes an article of its own
     * @param parts its places in series
     */
    Arrival(
            FoundArticle found,
            byte[] digest,
            UUID id,
            List<PartPlace> parts,
            ImportOptions options) {
        this.found = found;
        this.source = KnownSource.of(found.key(), found.title());
        this.digest = digest;
        this.id = id;
        this.parts = parts;
        this.options = options;
        found.notes().forEach(note -> notes.add(Note.of(note)));
    }

    FoundArticle found() {
        return found;
    }

    KnownSource source() {
        return source;
    }

    UUID id() {
        return id;
    }

    List<PartPlace> parts() {
        return parts;
    }

    /** What its source calls the publication; the site gets this name if it has none. */
    void nameSite(@Nullable String name) {
        site = name;
    }

    Optional<String> site() {
        return Optional.ofNullable(site);
    }

    ImportOptions options() {
        return options;
    }

    /** Whether readers are to see it. */
    boolean isForReaders() {
        return options.publish() && !found.standing().isDraft();
    }

    /** Whether the article is as this very item once made it, and in the language asked for. */
    boolean isIn(Optional<WrittenText> last, ArticleDraft present) {
        var language = found.language() == null ? options.language() : null;
        return last.filter(written -> Arrays.equals(written.source(), digest)).isPresent()
                && (language == null || language.equals(present.language()));
    }

    /** Whether it was to come before readers at this very time. */
    boolean isPlannedFor(@Nullable Instant time) {
        var planned = found.standing().publishAt();
        return planned != null && planned.truncatedTo(ChronoUnit.MICROS).equals(time);
    }

    /** Whether its source tells what to read next; where none does, that is for editors alone. */
    boolean tellsRelated() {
        return found.key().system().equals(TextFormat.NAME) || !found.related().isEmpty();
    }

    /** Of a draft, what its source could have written. */
    ArticleDraft comparable(ArticleDraft draft) {
        return tellsRelated() ? draft : draft.withRelated(List.of());
    }

    WrittenText written(int version, ArticleDraft draft) {
        return WrittenText.of(digest, version, comparable(draft));
    }

    /** Adds a remark on the whole item. */
    void note(String code, String message) {
        notes.add(new Note(code, null, message, null));
    }

    void keptBeside(int version, String reason) {
        keptVersion = version;
        note(
                "kept-beside",
                "%s Nothing was written over; the text of the file is kept as version %d."
                        .formatted(reason, version));
    }

    Item became(Outcome outcome, ArticleView article, Optional<SeriesMembership> place) {
        var draft = article.draft();
        var described =
                new ImportedArticle(
                        article.id(), String.valueOf(draft.slug()), draft.title(), article.state());
        return new Item(
                found.place().entry(),
                found.place().line(),
                outcome,
                described,
                place.orElse(null),
                keptVersion,
                List.copyOf(notes));
    }

    Item refused(String reason) {
        return Item.refused(found.place(), reason);
    }
}
