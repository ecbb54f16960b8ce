package dev.seriatim.article;

import dev.seriatim.article.name.ArticleTarget;
import dev.seriatim.article.name.OneTarget;
import dev.seriatim.http.text.WebUrl;
import dev.seriatim.prose.ValidName;
import dev.seriatim.prose.ValidSlug;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** "Read this next", as an editor writes it. The target need not be published, nor exist. */
@OneTarget(message = "name the target by one of articleId, slug, title or url")
public record RelatedLinkDraft(
        @Nullable UUID articleId,
        @Nullable @ValidSlug String slug,
        @Nullable
                @ValidName(message = "write a title")
                @CodePointLength(max = 300, message = "use at most 300 characters")
                String title,
        @Nullable @WebUrl String url,
        @Pattern(
                        regexp = "[a-z][a-z0-9-]{0,39}",
                        message = "use a word of at most 40 lower-case letters, digits and hyphens")
                String kind,
        @Nullable @CodePointLength(max = 500, message = "use at most 500 characters") String note)
        implements ArticleTarget {

    private static final String RELATED = "related";

    /** A link of no particular kind is "related". */
    public RelatedLinkDraft {
        kind = kind == null ? RELATED : kind;
    }

    /** The same link without a title of its own. */
    public RelatedLinkDraft untitled() {
        return new RelatedLinkDraft(articleId, slug, null, url, kind, note);
    }

    /** A link of no particular kind to the article of this title, which may be still to come. */
    public static RelatedLinkDraft toTitle(String title) {
        return new RelatedLinkDraft(null, null, title, null, RELATED, null);
    }
}
