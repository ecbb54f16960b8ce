package dev.seriatim.series;

import dev.seriatim.card.ArticleCard;
import org.jspecify.annotations.Nullable;

/**
 * The place of an article in a series.
 *
 * @param language in which it is called so: the article's, if it has a title in that
 * @param url the page of the series on the site if that is known
 * @param position among the parts that readers can see, counted from 1
 * @param total how many parts readers can see
 * @param plannedPosition among all that are planned, if the series shows its plans
 * @param plannedTotal how many there will be, if the series shows its plans
 */
public record SeriesPlace(
        String slug,
        String title,
        String language,
        SeriesStatus status,
        @Nullable String url,
        long position,
        long total,
        @Nullable Long plannedPosition,
        @Nullable Long plannedTotal,
        @Nullable ArticleCard previous,
        @Nullable ArticleCard next) {}
