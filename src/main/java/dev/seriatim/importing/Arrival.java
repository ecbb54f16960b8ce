package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.RelatedLinkDraft;
import dev.seriatim.importing.DoneItems.Former;
import dev.seriatim.importing.ImportReport.ImportedArticle;
import dev.seriatim.importing.ImportReport.Outcome;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.text.TextFormat;
import dev.seriatim.series.SeriesMembership;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private final ArrivalReport report;
    private Provenance provenance = Provenance.NONE;
    private String body;
    private List<String> topics;
    private List<RelatedLinkDraft> related;
    private @Nullable String site;
    private @Nullable Former before;

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
        this.found = GivenTitle.of(found);
        this.source = KnownSource.of(found.key(), found.title());
        this.digest = digest;
        this.id = id;
        this.parts = parts;
        this.options = options;
        this.body = found.body();
        this.topics = found.topics().stream().map(Arrival::name).toList();
        this.related = found.related().stream().map(RelatedLinkDraft::toTitle).toList();
        this.report = new ArrivalReport(this.found);
        report.noteReaders(this.found.standing(), isForReaders());
    }

    private static String name(FoundTopic topic) {
        return topic.path().get(topic.path().size() - 1);
    }

    /** Tells where it comes from. */
    void comesFrom(Provenance known) {
        provenance = known;
    }

    Provenance provenance() {
        return provenance;
    }

    /** Its body is to be this, in which links lead to articles. */
    void write(String moved, List<RelatedLinkDraft> recommended) {
        body = moved;
        related = recommended;
    }

    /** Its topics are these, by slugs or names. */
    void isOn(List<String> subjects) {
        topics = subjects;
    }

    String body() {
        return body;
    }

    List<RelatedLinkDraft> related() {
        return related;
    }

    List<String> topics() {
        return topics;
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

    /** What it takes the place of will be there for good. */
    void replaces(Former version) {
        before = version;
    }

    @Nullable Former before() {
        return before;
    }

    ImportOptions options() {
        return options;
    }

    /** Whether readers are to see it. */
    boolean isForReaders() {
        return options.publish() && !found.standing().isDraft();
    }

    /** Whether the article is as this very item once made it, and in the language asked for. */
    boolean isIn(Optional<WrittenText> last, Article known) {
        var language = found.language() == null ? options.language() : null;
        return last.filter(written -> Arrays.equals(written.source(), digest)).isPresent()
                && (language == null || language.equals(known.draft().language()));
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

    WrittenText leftIn(Article article) {
        return WrittenText.of(digest, article.version(), comparable(article.head().rewritten()));
    }

    /** Adds a remark on the whole item. */
    void note(String code, String message) {
        report.note(code, message);
    }

    /** Adds a remark on some words of the item. */
    void note(String code, String message, String excerpt) {
        report.note(code, message, excerpt);
    }

    void keptBeside(int version, String reason) {
        report.keptBeside(version, reason);
    }

    Item became(Outcome outcome, ImportedArticle article, Optional<SeriesMembership> place) {
        return report.became(outcome, article, place);
    }

    Item refused(String reason) {
        return report.refused(reason);
    }
}
