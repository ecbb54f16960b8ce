package dev.seriatim.search;

import dev.seriatim.article.BodyFormat;
import dev.seriatim.http.AnyOf;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.Cursor;
import dev.seriatim.http.Fields;
import dev.seriatim.http.FieldsOf;
import dev.seriatim.http.LanguageTag;
import dev.seriatim.http.Limit;
import dev.seriatim.http.Page;
import dev.seriatim.prose.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The articles that readers can see. */
@Path("/v1/articles")
@PermitAll
@Transactional
public class ArticlesResource {

    private final Shelves shelves;
    private final Lines lines;
    private final CacheTags tags;

    ArticlesResource(Shelves shelves, Lines lines, CacheTags tags) {
        this.shelves = shelves;
        this.lines = lines;
        this.tags = tags;
    }

    @GET
    public Page<ListedArticle> list(
            @QueryParam("series") @Nullable String series,
            @QueryParam("topic") @Nullable String topic,
            @QueryParam("author") @Nullable String author,
            @QueryParam("language") @Nullable String language,
            @QueryParam("publishedAfter") @Nullable Instant publishedAfter,
            @QueryParam("publishedBefore") @Nullable Instant publishedBefore,
            @QueryParam("updatedAfter") @Nullable Instant updatedAfter,
            @QueryParam("sort") @Nullable String sort,
            @QueryParam("fields") @Nullable @FieldsOf(ListedArticle.class) Fields fields,
            @QueryParam("body") @Nullable BodyFormat body,
            @QueryParam("cursor") @Nullable Cursor cursor,
            @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
            @QueryParam("total") @DefaultValue("false") boolean total) {
        var filter =
                new ArticleFilter(
                        slugs("series", series),
                        slugs("topic", topic),
                        slugs("author", author),
                        languages(language),
                        publishedAfter,
                        publishedBefore,
                        updatedAfter);
        if (series != null) {
            tags.add("series");
        }
        var places = shelves.page(filter, ArticleOrder.of(sort), cursor, limit, total);
        return lines.of(places, fields, body);
    }

    private static @Nullable AnyOf slugs(String parameter, @Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse(
                        parameter, text, Slug::isValid, "must be slugs with commas between them.");
    }

    private static @Nullable AnyOf languages(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse(
                        "language",
                        text,
                        LanguageTag.Check::isTag,
                        "must be BCP 47 tags with commas between them.");
    }
}
