package dev.seriatim.topic;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.card.ArticleCard;
import dev.seriatim.http.InLanguage;
import dev.seriatim.http.query.Paged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A topic with articles about it, the last published first.
 *
 * @param translations the same topic in its other languages
 * @param next the cursor with which they go on
 * @param prev the cursor of those before
 */
public record TopicPage(
        @JsonUnwrapped TopicSummary topic,
        List<TranslatedTopic> translations,
        List<ArticleCard> articles,
        @Nullable String next,
        @Nullable String prev)
        implements Paged, InLanguage {

    @Override
    public String language() {
        return topic.language();
    }

    @Override
    public List<?> items() {
        return articles;
    }
}
