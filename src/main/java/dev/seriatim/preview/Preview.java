package dev.seriatim.preview;

import dev.seriatim.article.PublishedArticleRepository;
import dev.seriatim.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.jspecify.annotations.Nullable;

/**
 * The switch between what is published and what is drafted. For the rest of a transaction in which
 * it opens a preview, the views of published content are those of the schema {@code preview}: every
 * article that is not in the trash shows its newest version there. See R__4_preview.sql.
 */
@ApplicationScoped
public class Preview {

    /** The query parameter that carries a token. */
    public static final String PARAMETER = "preview";

    private final PreviewTokenRepository tokens;
    private final EntityManager database;

    Preview(PreviewTokenRepository tokens, EntityManager database) {
        this.tokens = tokens;
        this.database = database;
    }

    /**
     * Opens the preview of an article, if a token asks for one.
     *
     * @param slug any slug that the article has, had, or will have when its draft is published
     * @param token what the request carries; without one, nothing changes
     * @return the slug to go on with: in a preview, the newest version's
     * @throws ProblemException not found, the same as for an unknown article, unless the token is
     *     valid and the article's own
     */
    @Transactional(TxType.MANDATORY)
    public String open(String slug, @Nullable String token) {
        if (token == null) {
            return slug;
        }
        var draftSlug =
                tokens.slugShown(slug, token).orElseThrow(PublishedArticleRepository::unknown);
        showDrafts();
        return draftSlug;
    }

    // Only until the transaction ends: the connection goes back to the pool as it was.
    private void showDrafts() {
        database.createNativeQuery(
                        """
                        select set_config('search_path', 'preview, ' || quote_ident(current_schema()), true)
                        """,
                        String.class)
                .getSingleResult();
    }
}
