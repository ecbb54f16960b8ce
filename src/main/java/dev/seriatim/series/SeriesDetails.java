package dev.seriatim.series;

import dev.seriatim.article.Seo;
import dev.seriatim.http.json.Metadata;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is said of a series beside its names and parts, kept as its editor wrote it. */
@Embeddable
class SeriesDetails {

    private String language;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private SeriesStatus status;

    private boolean showUpcoming;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Seo seo;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, SeriesTranslation> translations;

    /** As text, since JSON columns lay it out anew. */
    private String metadata;

    protected SeriesDetails() {}

    SeriesDetails(SeriesDraft draft) {
        language = Objects.requireNonNull(draft.language());
        description = draft.description();
        status = draft.status();
        showUpcoming = draft.showUpcoming();
        seo = draft.seo();
        translations = draft.translations();
        metadata = draft.metadata().toString();
    }

    String language() {
        return language;
    }

    Map<String, SeriesTranslation> translations() {
        return translations;
    }

    /** The draft of which these are the details. */
    SeriesDraft complete(String title, String slug) {
        return new SeriesDraft(
                title,
                slug,
                language,
                description,
                status,
                showUpcoming,
                seo,
                translations,
                Metadata.read(metadata));
    }
}
