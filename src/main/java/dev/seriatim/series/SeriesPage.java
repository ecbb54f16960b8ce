package dev.seriatim.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.Seo;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.InLanguage;
import dev.seriatim.http.query.Paged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A series with parts that readers can see, in order.
 *
 * @param translations the same series in its other languages
 * @param next the cursor with which the parts go on
 * @param prev the cursor of the parts before
 * @param plannedTotal how many parts there will be, if the series shows its plans
 * @param upcoming the titles written for parts that are still to come, if the series shows its
 *     plans
 */
public record SeriesPage(
        @JsonUnwrapped SeriesSummary series,
        List<TranslatedSeries> translations,
        @Nullable Seo seo,
        List<Part> parts,
        @Nullable String next,
        @Nullable String prev,
        @Nullable Long plannedTotal,
        @Nullable List<Upcoming> upcoming)
        implements Paged, InLanguage {

    /** A part still to come; its position counts from 1 among all that are planned. */
    public record Upcoming(long plannedPosition, String title) {}

    /**
     * A part.
     *
     * @param position among those that readers can see, counted from 1
     * @param plannedPosition among all that are planned, if the series shows its plans
     */
    public record Part(
            long position,
            @Nullable Long plannedPosition,
            @JsonUnwrapped ArticleCard article,
            int wordCount) {}

    @Override
    public Instant lastModified() {
        return series.updatedAt();
    }

    @Override
    public String language() {
        return series.language();
    }

    @Override
    public List<?> items() {
        return parts;
    }
}
