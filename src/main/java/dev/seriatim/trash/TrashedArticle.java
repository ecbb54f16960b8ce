package dev.seriatim.trash;

import dev.seriatim.article.bulk.BulkItem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;

/** An article that is to be put into the trash together with others. */
public record TrashedArticle(
        @NotNull(message = "name the article by its id") UUID articleId,
        @NotNull(message = TAG)
                @Pattern(regexp = TAG_FORM, message = TAG)
                @CodePointLength(max = 200, message = TAG)
                String etag)
        implements BulkItem {}
