package dev.seriatim.previewtoken;

import dev.seriatim.article.Article;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a token opens the preview of: an article, or without one the whole site. */
record Previewed(@Nullable Article article) {

    static final Previewed SITE = new Previewed(null);

    static Previewed of(Article article) {
        return new Previewed(article);
    }

    @Nullable UUID articleId() {
        return article == null ? null : article.id();
    }

    /** What its page shows, as URL templates have it. */
    String kind() {
        return article == null ? "site" : "article";
    }

    /** Nothing for the site. */
    String slug() {
        return article == null ? "" : article.slug();
    }

    /** Where delivery begins to show it. */
    String address() {
        return article == null ? "/v1/articles" : "/v1/articles/" + article.slug();
    }

    /** Chooses its tokens, with {@link #parameters}. */
    String condition() {
        return article == null ? "articleId is null" : "articleId = :article";
    }

    /** Those of the condition, for others to be added. */
    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        if (article != null) {
            parameters.put("article", article.id());
        }
        return parameters;
    }

    /** What an event says of one of its tokens. */
    Map<String, Object> told(UUID token) {
        return article == null
                ? Map.of("token", token)
                : Map.of("slug", article.slug(), "token", token);
    }
}
