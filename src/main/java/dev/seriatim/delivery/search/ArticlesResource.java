package dev.seriatim.delivery.search;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.article.publication.DraftIndex;
import dev.seriatim.delivery.RelatedLimit;
import dev.seriatim.fulltext.Question;
import dev.seriatim.fulltext.Questions;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Fields;
import dev.seriatim.http.query.FieldsOf;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.MetadataFilter;
import dev.seriatim.http.query.MetadataValues;
import dev.seriatim.http.query.Page;
import dev.seriatim.preview.Preview;
import dev.seriatim.replica.FromReplica;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The articles that readers can see. */
@Path("/v1/articles")
@PermitAll
@FromReplica
public class ArticlesResource {

    private final ArticleListQuery list;
    private final ArticleListItems items;
    private final Questions questions;
    private final Snippets snippets;
    private final Suggestions suggestions;
    private final CacheTags tags;
    private final Preview preview;
    private final DraftIndex drafts;

    ArticlesResource(
            ArticleListQuery list,
            ArticleListItems items,
            Questions questions,
            Snippets snippets,
            Suggestions suggestions,
            CacheTags tags,
            Preview preview,
            DraftIndex drafts) {
        this.list = list;
        this.items = items;
        this.questions = questions;
        this.snippets = snippets;
        this.suggestions = suggestions;
        this.tags = tags;
        this.preview = preview;
        this.drafts = drafts;
    }

    @GET
    public ArticleList list(
            @QueryParam("q")
                    @Nullable
                    @Size(max = 200, message = "use at most 200 characters")
                    @Pattern(regexp = "(?Us).*\\S.*", message = "give a word to look for")
                    String q,
            @QueryParam("slug") @Nullable String slug,
            @QueryParam("id") @Nullable String id,
            @QueryParam("series") @Nullable String series,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("author") @Nullable String author,
            @QueryParam("language") @Nullable String language,
            @QueryParam("prefer") @Nullable String prefer,
            @QueryParam("contentRating") @Nullable String contentRating,
            @QueryParam("publishedAfter") @Nullable Instant publishedAfter,
            @QueryParam("publishedBefore") @Nullable Instant publishedBefore,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("updatedBefore") @Nullable Instant updatedBefore,
            @Context @MetadataFilter UriInfo address,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("fields") @Nullable @FieldsOf(ListedArticle.class) Fields fields,
            @QueryParam("body") @Nullable BodyFormat body,
            @QueryParam("relatedLimit") @DefaultValue(RelatedLimit.DEFAULT)
                    RelatedLimit relatedLimit,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total,
            @QueryParam(Preview.PARAMETER) @Nullable String previewToken) {
        var filter =
                new ArticleFilter(
                        FilterValues.articles(slug),
                        FilterValues.ids(id),
                        FilterValues.slugs("series", series),
                        FilterValues.slugs("author", author),
                        FilterValues.slugs("topic", topic),
                        FilterValues.languages(language),
                        FilterValues.contentRatings(contentRating),
                        publishedAfter,
                        publishedBefore,
                        updatedAfter,
                        updatedBefore,
                        MetadataValues.in(address),
                        FilterValues.preferred(prefer));
        if (series != null) {
            tags.add("series");
        }
        var order = ArticleOrder.of(sort, q != null, filter);
        var content = new LineContent(fields, body, relatedLimit);
        Function<@Nullable Question, Page<ListedArticle>> page =
                question ->
                        items.of(
                                list.page(
                                        filter,
                                        question,
                                        order,
                                        cursor,
                                        limit,
                                        total,
                                        found -> items.fitting(found, content.extent().body())),
                                content);
        return preview.showing(
                previewToken,
                () ->
                        q == null
                                ? ArticleList.of(page.apply(null), null)
                                : answered(
                                        page, q, previewToken, Fields.include(fields, "snippet")));
    }

    // What the planner is told for a question holds as long as the transaction.
    private ArticleList answered(
            Function<@Nullable Question, Page<ListedArticle>> page,
            String q,
            @Nullable String previewToken,
            boolean quoting) {
        return QuarkusTransaction.joiningExisting()
                .call(
                        () -> {
                            if (previewToken != null) {
                                drafts.complete();
                            }
                            var question = questions.ask(q);
                            return answered(page.apply(question), question, quoting);
                        });
    }

    private ArticleList answered(Page<ListedArticle> page, Question question, boolean quoting) {
        if (page.items().isEmpty()) {
            return ArticleList.of(page, suggestions.insteadOf(question).orElse(null));
        }
        var ids = page.items().stream().map(ListedArticle::id).toList();
        var passages = quoting ? snippets.of(ids, question) : Map.<UUID, String>of();
        return ArticleList.of(page.map(line -> line.with(passages.get(line.id()))), null);
    }
}
