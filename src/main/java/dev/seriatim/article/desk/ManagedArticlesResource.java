package dev.seriatim.article.desk;

import dev.seriatim.article.Article;
import dev.seriatim.article.ArticleDraft;
import dev.seriatim.article.ArticleRepository;
import dev.seriatim.article.ArticleView;
import dev.seriatim.article.PublicationState;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.editing.References;
import dev.seriatim.article.name.Repetitions;
import dev.seriatim.article.publication.Trash;
import dev.seriatim.article.translation.Translations;
import dev.seriatim.http.AnyOf;
import dev.seriatim.http.body.BodyLimit;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.json.JsonValues;
import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.json.Replacement;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.MetadataFilter;
import dev.seriatim.http.query.MetadataValues;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.prose.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Articles as editors write them: their newest version, whether readers see it or not. */
@Path("/manage/v1/articles")
@RolesAllowed("write")
@Transactional
public class ManagedArticlesResource {

    /** Two million characters of text, most of them escaped at worst. */
    static final int LARGEST_ARTICLE = 12 << 20;

    private static final String RELATED = "/related";

    private final ArticleRepository articles;
    private final ArticleListings listings;
    private final Editor editor;
    private final Translations translations;
    private final Trash trash;
    private final Repetitions repetitions;
    private final References references;
    private final Precondition precondition;

    ManagedArticlesResource(
            ArticleRepository articles,
            ArticleListings listings,
            Editor editor,
            Translations translations,
            Trash trash,
            Repetitions repetitions,
            References references,
            Precondition precondition) {
        this.articles = articles;
        this.listings = listings;
        this.editor = editor;
        this.translations = translations;
        this.trash = trash;
        this.repetitions = repetitions;
        this.references = references;
        this.precondition = precondition;
    }

    @GET
    public Page<ArticleListing> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("language") @Nullable String language,
            @QueryParam("q")
                    @Nullable
                    @CodePointLength(max = 200, message = "use at most 200 characters")
                    String q,
            @QueryParam("author") @Nullable String author,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("series") @Nullable String series,
            @QueryParam("pendingLinks") @Nullable Boolean pendingLinks,
            @QueryParam("changed") @Nullable Boolean changed,
            @Context @MetadataFilter UriInfo address,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        var search =
                new ArticleSearch(
                        states(state),
                        slug("slug", slug),
                        language(language),
                        q,
                        slug("author", author),
                        slug("topic", topic),
                        slug("series", series),
                        pendingLinks,
                        changed,
                        MetadataValues.in(address));
        return listings.page(search, DeskOrder.of(sort), cursor, limit, total);
    }

    private static @Nullable AnyOf states(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse(
                        "state",
                        text,
                        word -> JsonValues.word(word, PublicationState.class) == null,
                        "must be draft, scheduled, published, unpublished or trashed, with commas between several.");
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag != null && !LanguageTag.Check.isTag(tag)) {
            throw ProblemException.parameter("language", "must be a BCP 47 tag.");
        }
        return tag;
    }

    private static @Nullable String slug(String parameter, @Nullable String text) {
        if (text != null && !Slug.isValid(text)) {
            throw ProblemException.parameter(parameter, "must be a slug.");
        }
        return text;
    }

    @POST
    @Idempotent
    public RestResponse<ArticleView> create(@BodyLimit(LARGEST_ARTICLE) ArticleDraft draft) {
        repetitions.refuseLinks(draft.related(), List.of(), null, RELATED);
        var article = editor.begin(draft);
        translations.write(article, draft.translationOf(), () -> {});
        return ResponseBuilder.<ArticleView>created(
                        URI.create("/manage/v1/articles/" + article.id()))
                .entity(articles.view(article))
                .build();
    }

    @GET
    @Path("{id}")
    public ArticleView show(@PathParam("id") UUID id) {
        return articles.view(id);
    }

    @PUT
    @Path("{id}")
    public ArticleView replace(
            @PathParam("id") UUID id, @BodyLimit(LARGEST_ARTICLE) Replacement<ArticleDraft> sent) {
        var article = articles.unchanged(id, precondition);
        return revise(article, sent.over(articles.view(article)));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public ArticleView amend(
            @PathParam("id") UUID id, @BodyLimit(LARGEST_ARTICLE) MergePatch patch) {
        var article = articles.unchanged(id, precondition);
        return revise(article, patch.applyTo(articles.view(article), ArticleDraft.class));
    }

    @DELETE
    @Path("{id}")
    public void trash(
            @PathParam("id") UUID id,
            @QueryParam("acknowledge") @DefaultValue("false") boolean acknowledge) {
        var article = articles.unchanged(id, precondition);
        trash.refuseUnlessAllowed(article);
        references.refuseDangling(article, acknowledge);
        trash.put(article);
    }

    private ArticleView revise(Article article, ArticleDraft draft) {
        repetitions.refuseLinks(draft.related(), article.draft().related(), article.id(), RELATED);
        translations.write(article, draft.translationOf(), () -> editor.revise(article, draft));
        return articles.view(article);
    }
}
