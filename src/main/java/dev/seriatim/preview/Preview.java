package dev.seriatim.preview;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The switch between what is published and what is drafted. In the transaction in which it opens a
 * preview, the views of published content are those of the schema {@code preview}: articles show
 * their newest versions there, all of them or those that the token is for, and links lead to other
 * pages of the preview. See R__4_preview.sql.
 */
@ApplicationScoped
public class Preview {

    /** The query parameter that carries a token. */
    public static final String PARAMETER = "preview";

    // Only until the transaction ends: the connection goes back to the pool as it was.
    private static final String OPEN =
            """
            select set_config('seriatim.previewed', coalesce(previewed, ''), true),
                   set_config('seriatim.preview_token', :token, true),
                   set_config('search_path', 'preview, ' || quote_ident(current_schema()), true)
            from opened_preview
            where digest = decode(:digest, 'hex') and expires_at > now()
            """;

    private final SqlReads database;

    Preview(SqlReads database) {
        this.database = database;
    }

    /**
     * Reads what is published or, if a token asks for it, what is drafted.
     *
     * @param token what the request carries, if anything
     * @throws ProblemException not found, unless the token is valid
     */
    public <T> T showing(@Nullable String token, Supplier<T> reading) {
        return token == null
                ? reading.get()
                : QuarkusTransaction.joiningExisting().call(() -> drafted(token, reading));
    }

    private <T> T drafted(String token, Supplier<T> reading) {
        var digest = new TokenText(token).hexDigest();
        if (database.first(OPEN, Map.of("token", token, "digest", digest), row -> true).isEmpty()) {
            throw ProblemException.of(404);
        }
        return reading.get();
    }
}
