package dev.seriatim.delivery;

import dev.seriatim.article.ArticleBody;
import dev.seriatim.article.BodyFormat;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.prose.Destinations.Kind;
import dev.seriatim.prose.MarkdownLinks;
import dev.seriatim.site.PublicPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * The text of an article as Markdown that can be read anywhere: its links lead to where the
 * articles are now, its pictures are where they are.
 */
@ApplicationScoped
class ArticleMarkdown {

    static final String MEDIA_TYPE = "text/markdown";

    private static final Extent TEXT = new Extent(BodyFormat.MARKDOWN, true, false, false, 0);

    private static final String LINKS =
            "select a.body_html, %s as targets, %s from published_article a, site where a.id = :id"
                    .formatted(PublishedText.TARGETS, PublicPages.COLUMNS);

    private final PublishedArticleRepository articles;
    private final SqlReads database;

    ArticleMarkdown(PublishedArticleRepository articles, SqlReads database) {
        this.articles = articles;
        this.database = database;
    }

    /** The article with this slug, whose body is such a text. */
    PublishedText read(String slug, LanguageWish wish) {
        var text = articles.read(slug, TEXT, wish).text();
        var written = Objects.requireNonNull(text.body()).content();
        return database.first(
                        LINKS,
                        Map.of("id", text.told().id()),
                        row -> text.with(led(written, text, row)))
                // Taken from its readers this very moment, it is as it was.
                .orElse(text);
    }

    private static ArticleBody led(String written, PublishedText text, Row row)
            throws SQLException {
        var pages = PublicPages.of(row);
        var teaser = text.told().teaser();
        var page = pages.article(teaser.slug(), teaser.language());
        var targets =
                LinkedBody.byAddress(
                        row.text("body_html"), row.jsonList("targets", LinkedBody.Target[].class));
        return new ArticleBody(
                BodyFormat.MARKDOWN,
                MarkdownLinks.led(
                        written,
                        (kind, address) -> {
                            var named =
                                    kind == Kind.LINK
                                            ? targets.get(MarkdownLinks.inHtml(address))
                                            : null;
                            return named == null
                                    ? LinkedBody.absolute(page, address)
                                    : LinkedBody.absolute(
                                            pages.home(), named.address(pages.templates()));
                        }));
    }
}
