package dev.seriatim.syndication;

import dev.seriatim.database.SqlReads;
import dev.seriatim.delivery.ReadArticle;
import dev.seriatim.delivery.search.ArticleTexts;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts feeds together, each page from what the list of articles holds there. */
@ApplicationScoped
class Feeds {

    private final ArticleTexts articles;
    private final SqlReads database;
    private final ServerAddress server;
    private final CacheTags tags;

    Feeds(ArticleTexts articles, SqlReads database, ServerAddress server, CacheTags tags) {
        this.articles = articles;
        this.database = database;
        this.server = server;
        this.tags = tags;
    }

    /**
     * A page of a feed.
     *
     * @param request in which it is asked for
     */
    Feed page(FeedParameters asked, @Nullable Cursor cursor, Limit limit, UriInfo request) {
        var page = articles.page(asked.choice(), cursor, limit);
        var scope =
                database.first(
                                FeedScope.SQL,
                                FeedScope.parameters(asked),
                                row -> FeedScope.of(asked, row))
                        .orElseThrow();
        scope.tag(tags);
        page.items().forEach(this::tag);
        return feed(scope, page, cursor, request);
    }

    private void tag(ReadArticle article) {
        tags.add("article", article.text().told().id());
        tags.addAll(article.text().tags());
    }

    private Feed feed(
            FeedScope scope, Page<ReadArticle> page, @Nullable Cursor cursor, UriInfo request) {
        var home = scope.pages().home();
        return new Feed(
                scope.id(),
                scope.title(),
                scope.language(),
                scope.siteName(),
                home,
                server.of(request, cursor == null ? null : cursor.toString(), home),
                there(page.next(), request, home),
                there(page.prev(), request, home),
                page.items().stream()
                        .map(article -> FeedEntry.of(article.text(), scope.pages()))
                        .toList());
    }

    private @Nullable String there(
            @Nullable String cursor, UriInfo request, @Nullable String home) {
        return Optional.ofNullable(cursor)
                .map(behind -> server.of(request, behind, home))
                .orElse(null);
    }
}
