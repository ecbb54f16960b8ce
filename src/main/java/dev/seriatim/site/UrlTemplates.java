package dev.seriatim.site;

import dev.seriatim.database.Row;
import dev.seriatim.http.text.WebUrl;
import jakarta.validation.constraints.Pattern;
import java.sql.SQLException;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * Where the frontend shows its pages: URLs with a {@code {slug}} in them, such as {@code
 * https://example.org/essays/{slug}}. Without a template, an answer has no link to that kind of
 * page, except that links in texts always lead somewhere.
 */
public record UrlTemplates(
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String article,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String series,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String author,
        @Nullable
                @Pattern(regexp = PATTERN, message = RULE)
                @CodePointLength(max = 2000, message = RULE)
                String topic) {

    private static final String PATTERN =
            "(?U)https?://" + WebUrl.HOST + "[/?#][^\\s{}<>\"\\\\]*\\{slug\\}[^\\s{}<>\"\\\\]*";
    private static final String RULE =
            "write an http or https URL of at most 2000 characters with {slug} where the slug goes";

    private static final String ARTICLES = "/articles/{slug}";

    /** The columns of the table {@code site} from which {@link #of} reads. */
    public static final String COLUMNS =
            "site.article_url_template, site.series_url_template, site.author_url_template, site.topic_url_template";

    static final UrlTemplates NONE = new UrlTemplates(null, null, null, null);

    /** Reads {@link #COLUMNS}. */
    public static UrlTemplates of(Row row) throws SQLException {
        return new UrlTemplates(
                row.textOrNull("article_url_template"),
                row.textOrNull("series_url_template"),
                row.textOrNull("author_url_template"),
                row.textOrNull("topic_url_template"));
    }

    /** The page of an article, or nothing while the site has no template for it. */
    public @Nullable String articlePage(String slug) {
        return page(article, slug);
    }

    /**
     * Where a link in a text leads to the article: its page, or {@code /articles/<slug>} on the
     * frontend, whichever that is, while the site has no template for it.
     */
    public String articleAddress(String slug) {
        return articleTemplate().replace("{slug}", slug);
    }

    String articleTemplate() {
        return article == null ? ARTICLES : article;
    }

    /** The page of a series, or nothing while the site has no template for it. */
    public @Nullable String seriesPage(String slug) {
        return page(series, slug);
    }

    /** The page of an author, or nothing while the site has no template for it. */
    public @Nullable String authorPage(String slug) {
        return page(author, slug);
    }

    /** The page of a topic, or nothing while the site has no template for it. */
    public @Nullable String topicPage(String slug) {
        return page(topic, slug);
    }

    private static @Nullable String page(@Nullable String template, String slug) {
        return template == null ? null : template.replace("{slug}", slug);
    }
}
