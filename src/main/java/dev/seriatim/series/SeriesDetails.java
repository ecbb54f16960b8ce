package dev.seriatim.series;

import dev.seriatim.article.Seo;
import dev.seriatim.http.json.Metadata;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is said of a series beside its names and parts, kept as its editor wrote it. */
@Embeddable
class SeriesDetails {

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private SeriesStatus status;

    private boolean showUpcoming;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Seo seo;

    /** As text, since JSON columns lay it out anew. */
    private String metadata;

    protected SeriesDetails() {}

    SeriesDetails(SeriesDraft draft) {
        description = draft.description();
        status = draft.status();
        showUpcoming = draft.showUpcoming();
        seo = draft.seo();
        metadata = draft.metadata().toString();
    }

    /** The draft of which these are the details. */
    SeriesDraft complete(String title, String slug) {
        return new SeriesDraft(
                title, slug, description, status, showUpcoming, seo, Metadata.read(metadata));
    }
}
