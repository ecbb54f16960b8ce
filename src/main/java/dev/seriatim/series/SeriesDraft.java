package dev.seriatim.series;

import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** What an editor writes about a series; without a slug, one is made from the title. */
public record SeriesDraft(
        @NotNull(message = TITLE)
                @ValidName(message = TITLE)
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @ValidSlug String slug,
        @Nullable @CodePointLength(max = 5000, message = "use at most 5000 characters")
                String description,
        SeriesStatus status,
        Boolean showUpcoming) {

    private static final String TITLE = "give the series a title";

    /** A series of which nothing is said goes on, and keeps its plans from readers. */
    public SeriesDraft {
        status = status == null ? SeriesStatus.ONGOING : status;
        showUpcoming = showUpcoming != null && showUpcoming;
    }

    /** A series of which no more is said than its title. */
    static SeriesDraft of(String title) {
        return new SeriesDraft(title, null, null, SeriesStatus.ONGOING, false);
    }
}
