package dev.seriatim.series;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.seriatim.article.Seo;
import dev.seriatim.article.name.LinkResolution;
import dev.seriatim.article.name.LinkState;
import dev.seriatim.article.name.TargetView;
import dev.seriatim.http.json.Metadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A series as an editor sees it, with every part, whether readers see it or not. */
public record SeriesView(
        UUID id,
        String slug,
        String title,
        String language,
        @Nullable String description,
        SeriesStatus status,
        boolean showUpcoming,
        @Nullable Seo seo,
        Map<String, SeriesTranslation> translations,
        Metadata metadata,
        List<Part> parts,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The parts as somebody means them who has read these: sending back the title of an article
     * does not make it the part's own.
     */
    List<PartDraft> asWritten(List<PartDraft> sent) {
        var written = new HashMap<PartDraft, PartDraft>();
        parts.forEach(part -> written.put(part.shown(), part.written()));
        return sent.stream().map(part -> written.getOrDefault(part, part)).toList();
    }

    /** A part: as it was written, and what it leads to now. */
    public record Part(
            int position,
            @Nullable String title,
            LinkState state,
            @Nullable TargetView target,
            @Nullable UUID articleId,
            @Nullable String slug,
            @JsonIgnore PartDraft written) {

        static Part of(SeriesPart part, @Nullable TargetView target) {
            var draft = part.draft();
            return new Part(
                    part.position(),
                    title(part, target),
                    LinkResolution.state(target),
                    target,
                    draft.articleId(),
                    draft.slug(),
                    draft);
        }

        private PartDraft shown() {
            return new PartDraft(articleId, slug, title);
        }

        private static @Nullable String title(SeriesPart part, @Nullable TargetView target) {
            var written = part.draft().title();
            if (written != null) {
                return written;
            }
            return target == null ? part.formerTitle() : target.title();
        }
    }

    static SeriesView of(Series series, Map<String, TargetView> targets) {
        var draft = series.draft();
        return new SeriesView(
                series.id(),
                series.slug(),
                series.title(),
                series.language(),
                draft.description(),
                draft.status(),
                draft.showUpcoming(),
                draft.seo(),
                draft.translations(),
                draft.metadata(),
                series.parts().stream()
                        .map(part -> Part.of(part, targets.get(part.name())))
                        .toList(),
                series.createdAt(),
                series.updatedAt());
    }
}
