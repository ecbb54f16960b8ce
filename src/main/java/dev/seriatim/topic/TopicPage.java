package dev.seriatim.topic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.query.Page;
import dev.seriatim.http.query.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic with articles about it, the last published first.
 *
 * @param next the cursor with which they go on
 * @param prev the cursor of those before
 */
public record TopicPage(
        @JsonUnwrapped TopicSummary topic,
        List<ArticleCard> articles,
        @Nullable String next,
        @Nullable String prev)
        implements Paged {

    static TopicPage of(TopicSummary topic, Page<ArticleCard> articles) {
        return new TopicPage(topic, articles.items(), articles.next(), articles.prev());
    }

    @Override
    public List<?> items() {
        return articles;
    }
}
