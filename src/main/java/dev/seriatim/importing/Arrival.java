package dev.seriatim.importing;

import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleView;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Item;
import dev.seriatim.importing.ImportReport.Note;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.series.SeriesMembership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file on its way in: what it says, how it is to be brought in, and the report on it so far. */
final class Arrival {

    private final SourceFile file;
    private final ParsedArticle parsed;
    private final ImportOptions options;
    private final SourceKey source;
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Integer keptVersion;

    Arrival(SourceFile file, ParsedArticle parsed, ImportOptions options) {
        this.file = file;
        this.parsed = parsed;
        this.options = options;
        this.source = SourceKey.of(file.name(), parsed.title());
        parsed.notes().forEach(note -> notes.add(new Note(note.line(), note.message())));
    }

    SourceKey source() {
        return source;
    }

    ParsedArticle parsed() {
        return parsed;
    }

    ImportOptions options() {
        return options;
    }

    /** What the file says, as an editor would write it. */
    ArticleDraft draft() {
        var related = parsed.related().stream().map(RelatedLinkDraft::toTitle).toList();
        return ArticleDraft.of(parsed.title(), parsed.body(), parsed.authors(), related)
                .in(options.language());
    }

    /** The same over what the article says; what only editors write stays as it is. */
    ArticleDraft draftOver(ArticleDraft present) {
        return draft().over(present).in(options.language());
    }

    /** Whether the article is as this very file once made it, and in the language asked for. */
    boolean isIn(Optional<WrittenText> last, ArticleDraft present) {
        var language = options.language();
        return last.filter(written -> written.isFrom(file)).isPresent()
                && (language == null || language.equals(present.language()));
    }

    WrittenText written(int version, ArticleDraft draft) {
        return WrittenText.of(file.digest(), version, draft);
    }

    /** Adds a remark on the whole file. */
    void note(String message) {
        notes.add(new Note(null, message));
    }

    void keptBeside(int version, String reason) {
        keptVersion = version;
        note(
                "%s Nothing was written over; the text of the file is kept as version %d."
                        .formatted(reason, version));
    }

    Item became(Outcome outcome, ArticleView article, Optional<SeriesMembership> place) {
        var draft = article.draft();
        var described =
                new ImportedArticle(
                        article.id(), String.valueOf(draft.slug()), draft.title(), article.state());
        return new Item(
                file.name(),
                outcome,
                described,
                place.orElse(null),
                keptVersion,
                List.copyOf(notes));
    }
}
