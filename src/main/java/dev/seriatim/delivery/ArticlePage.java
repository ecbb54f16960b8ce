package dev.seriatim.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.Seo;
import dev.seriatim.article.WorkCited;
import dev.seriatim.author.AuthorProfile;
import dev.seriatim.card.ArticleTeaser;
import dev.seriatim.http.InLanguage;
import dev.seriatim.http.conditional.Dated;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.Heading;
import dev.seriatim.series.SeriesPlace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a frontend needs to show an article, in one answer.
 *
 * @param authors with all that a card does not tell of them
 * @param body its text, unless none is wanted
 * @param structuredData what {@link ArticleGraph} makes of it, only when asked for
 */
public record ArticlePage(
        @JsonUnwrapped ArticleTeaser article,
        List<AuthorProfile> authors,
        @JsonUnwrapped ArticleDetails details,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArticleBody body,
        List<ArticleTranslation> translations,
        List<Heading> outline,
        List<SeriesPlace> series,
        List<RelatedArticle> related,
        List<WorkCited> worksCited,
        @Nullable Seo seo,
        Metadata metadata,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String structuredData,
        Links links)
        implements InLanguage, Dated {

    @Override
    public String language() {
        return article.language();
    }

    @Override
    public Instant lastModified() {
        return article.updatedAt();
    }

    /**
     * Where to read on: this answer, its lists, and the article's page on the site if that is
     * known.
     */
    public record Links(String self, String related, String backlinks, @Nullable String page) {}
}
