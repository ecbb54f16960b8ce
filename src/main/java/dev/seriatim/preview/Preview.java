package dev.seriatim.preview;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.redirect.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The switch between what is published and what is drafted. In the transaction in which it opens a
 * preview, the views of published content are those of the schema {@code preview}: every article
 * that is not in the trash shows its newest version there. See R__4_preview.sql.
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
     * Reads an article, as it is published or, if a token asks for it, as it is drafted.
     *
     * @param slug any slug that the article has, had, or will have when its draft is published
     * @param token what the request carries, if anything
     * @param reading gets the slug to look for: in a preview, the newest version's
     * @throws ProblemException not found, the same as for an unknown article, unless the token is
     *     valid and the article's own
     */
    public <T> T showing(String slug, @Nullable String token, Function<String, T> reading) {
        return token == null
                ? reading.apply(slug)
                : QuarkusTransaction.joiningExisting().call(() -> drafted(slug, token, reading));
    }

    private <T> T drafted(String slug, String token, Function<String, T> reading) {
        var draftSlug =
                tokens.slugShown(slug, token)
                        .orElseThrow(() -> ProblemException.notFound(Kind.ARTICLE.unknown()));
        showDrafts();
        return reading.apply(draftSlug);
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
