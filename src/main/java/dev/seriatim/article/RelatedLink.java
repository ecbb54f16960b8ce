package dev.seriatim.article;

import dev.seriatim.article.name.ArticleName;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A related link as a version keeps it: the name of its target or a URL, never a reference to a
 * row, so that nothing that happens to the target can lose the link.
 */
@Embeddable
public class RelatedLink {

    private @Nullable String name;
    private @Nullable String url;
    private @Nullable String title;
    private String kind;
    private @Nullable String note;

    protected RelatedLink() {}

    RelatedLink(RelatedLinkDraft draft) {
        url = draft.url();
        name = url == null ? draft.name() : null;
        title = draft.title();
        kind = draft.kind();
        note = draft.note();
    }

    RelatedLinkDraft draft() {
        var target = Optional.ofNullable(name);
        return new RelatedLinkDraft(
                target.flatMap(ArticleName::id).orElse(null),
                target.flatMap(ArticleName::slug).orElse(null),
                title,
                url,
                kind,
                note);
    }
}
