package dev.seriatim.syndication;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import dev.seriatim.delivery.search.ArticleChoice;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which articles a feed is of, as its address says. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class FeedParameters {

    @QueryParam("series")
    @Nullable String series;

    @QueryParam("author")
    @Nullable String author;

    @QueryParam("topic")
    @Nullable String topic;

    @QueryParam("language")
    @Nullable String language;

    @QueryParam("sort")
    @Nullable String sort;

    /** The language of the feed, if it is of one. */
    Optional<String> oneLanguage() {
        return Optional.ofNullable(language).filter(tag -> !tag.contains(","));
    }

    ArticleChoice choice() {
        return new ArticleChoice(series, author, topic, language, sort);
    }
}
