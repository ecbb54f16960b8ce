package dev.seriatim.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.http.conditional.Dated;
import java.time.Instant;
import java.util.List;

/** What is told of an article wherever something else leads to it. */
public record ArticleCard(@JsonUnwrapped ArticleTeaser teaser, List<AuthorName> authors)
        implements Dated {

    @Override
    public Instant lastModified() {
        return teaser.updatedAt();
    }
}
