package dev.seriatim.article.desk;

import dev.seriatim.article.ContentRating;
import dev.seriatim.article.bulk.BulkItem;
import dev.seriatim.http.json.Metadata;
import dev.seriatim.prose.ValidName;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/**
 * What is to change in one of several articles: beside its name, a merge patch of these members.
 */
public record ArticleAmendment(
        @NotNull(message = "name the article by its id") UUID articleId,
        @NotNull(message = TAG)
                @Pattern(regexp = TAG_FORM, message = TAG)
                @CodePointLength(max = 200, message = TAG)
                String etag,
        @Nullable @Size(max = 50, message = "name at most 50 authors")
                List<
                                @NotNull(message = NAME) @ValidName(message = NAME)
                                @CodePointLength(max = 200, message = NAME) String>
                        authors,
        @Nullable @Size(max = 50, message = "name at most 50 topics")
                List<
                                @NotNull(message = NAME) @ValidName(message = NAME)
                                @CodePointLength(max = 200, message = NAME) String>
                        topics,
        @Nullable ContentRating contentRating,
        @Nullable Metadata metadata)
        implements BulkItem {

    private static final String NAME = "write a slug or a name of at most 200 characters";
}
