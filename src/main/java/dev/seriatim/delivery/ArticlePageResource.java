package dev.seriatim.delivery;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.http.conditional.HttpDate;
import dev.seriatim.http.pipeline.Acceptance;
import dev.seriatim.http.query.Fields;
import dev.seriatim.http.query.FieldsOf;
import dev.seriatim.language.Fallback;
import dev.seriatim.language.LanguagePriorityList;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The article page in one request: text, outline, series, related reading. */
@Path("/v1/articles/{slug}")
@PermitAll
@FromReplica
public class ArticlePageResource {

    private final PublishedArticleRepository articles;
    private final RelatedReading reading;
    private final ArticleMarkdown markdown;
    private final ArticleGraph graph;
    private final Acceptance acceptance;
    private final Preview preview;

    ArticlePageResource(
            PublishedArticleRepository articles,
            RelatedReading reading,
            ArticleMarkdown markdown,
            ArticleGraph graph,
            Acceptance acceptance,
            Preview preview) {
        this.articles = articles;
        this.reading = reading;
        this.markdown = markdown;
        this.graph = graph;
        this.acceptance = acceptance;
        this.preview = preview;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE})
    public RestResponse<ArticlePage> show(
            @PathParam("slug") String slug,
            @QueryParam(LanguagePriorityList.PARAMETER) @Nullable LanguagePriorityList languages,
            @QueryParam(Fallback.PARAMETER) @Nullable Fallback fallback,
            @QueryParam("fields") @Nullable @FieldsOf(ArticlePage.class) Fields fields,
            @QueryParam("body") @Nullable BodyFormat body,
            @QueryParam("relatedLimit") @DefaultValue(RelatedLimit.DEFAULT)
                    RelatedLimit relatedLimit,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var wish = new LanguageWish(languages, fallback);
        var form = acceptance.preferred(MediaType.APPLICATION_JSON, ArticleMarkdown.MEDIA_TYPE);
        if (form.equals(ArticleMarkdown.MEDIA_TYPE)) {
            return preview.showing(
                    previewToken, () -> inMarkdown(markdown.read(slug, wish), previewToken));
        }
        var structured = fields != null && Fields.include(fields, "structuredData");
        var extent =
                new Extent(
                        format(fields, body),
                        true,
                        Fields.include(fields, "translations"),
                        Fields.include(fields, "series") || structured,
                        Fields.include(fields, "related") ? relatedLimit.value() : 0);
        return preview.showing(
                previewToken,
                () ->
                        inJson(
                                page(articles.read(slug, extent, wish), extent, structured),
                                previewToken));
    }

    // Only the form tells that the answer is a text, and not the page that the contract speaks of
    // first.
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RestResponse<ArticlePage> inMarkdown(
            PublishedText text, @Nullable String previewToken) {
        var teaser = text.told().teaser();
        var body = Objects.requireNonNull(text.body()).content();
        var answer =
                ResponseBuilder.ok(body, ArticleMarkdown.MEDIA_TYPE + ";charset=UTF-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, teaser.language())
                        .header(HttpHeaders.LAST_MODIFIED, HttpDate.of(teaser.updatedAt()));
        return (RestResponse)
                negotiated(answer, teaser.slug(), MediaType.APPLICATION_JSON, previewToken);
    }

    private static RestResponse<ArticlePage> inJson(
            ArticlePage page, @Nullable String previewToken) {
        return negotiated(
                ResponseBuilder.ok(page, MediaType.APPLICATION_JSON),
                page.article().slug(),
                ArticleMarkdown.MEDIA_TYPE,
                previewToken);
    }

    private static <T> RestResponse<T> negotiated(
            ResponseBuilder<T> answer,
            String slug,
            String otherForm,
            @Nullable String previewToken) {
        var query = previewToken == null ? "" : "?" + Preview.PARAMETER + "=" + previewToken;
        return answer.header(HttpHeaders.VARY, "Accept-Encoding, Accept")
                .header(
                        "Link",
                        "</v1/articles/%s%s>; rel=\"alternate\"; type=\"%s\""
                                .formatted(slug, query, otherForm))
                .build();
    }

    private static BodyFormat format(@Nullable Fields fields, @Nullable BodyFormat body) {
        var unsaid = Fields.include(fields, "body") ? BodyFormat.HTML : BodyFormat.NONE;
        return body == null ? unsaid : body;
    }

    private ArticlePage page(ReadArticle article, Extent extent, boolean structured) {
        var text = article.text();
        var teaser = text.told().card(text.templates()).teaser();
        var self = "/v1/articles/" + teaser.slug();
        return new ArticlePage(
                teaser,
                text.authors(),
                text.details(),
                text.body(),
                article.shownTranslations(),
                text.outline(),
                article.series(),
                reading.after(article, extent.related()),
                text.worksCited(),
                text.seo(),
                text.metadata(),
                structured ? graph.of(article) : null,
                new ArticlePage.Links(self, self + "/related", self + "/backlinks", teaser.url()));
    }
}
