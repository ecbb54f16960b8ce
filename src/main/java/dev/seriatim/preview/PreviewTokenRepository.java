package dev.seriatim.preview;

import dev.seriatim.article.Article;
import dev.seriatim.article.editing.Editor;
import dev.seriatim.article.name.ArticleName;
import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of articles. One that has expired is not there any more. */
@ApplicationScoped
class PreviewTokenRepository implements PanacheRepositoryBase<PreviewToken, UUID> {

    private static final String LIST = "preview tokens";

    private final DatabaseClock clock;
    private final Journal journal;

    PreviewTokenRepository(DatabaseClock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** A page of an article's tokens, the last made first: their ids sort by time. */
    Page<PreviewTokenView> page(
            Article article, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var place = cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0);
        var valid = "articleId = ?1 and expiresAt > ?2";
        var rows =
                find(
                                valid
                                        + " and id %s ?3 order by id %s"
                                                .formatted(keyset.comparison(), keyset.direction()),
                                article.id(),
                                clock.now(),
                                place)
                        .range(0, limit.value())
                        .stream()
                        .map(PreviewToken::view)
                        .toList();
        return Page.of(
                rows,
                limit,
                cursor,
                token -> Cursor.of(LIST, token.id()),
                total ? count(valid, article.id(), clock.now()) : null);
    }

    /**
     * Makes a token that opens the preview of an article, and forgets those that have expired.
     *
     * @throws ProblemException conflict if the article is in the trash
     */
    NewPreviewToken make(Article article, PreviewTokenDraft draft) {
        Editor.refuseTrashed(article);
        var now = clock.now();
        delete("articleId = ?1 and expiresAt <= ?2", article.id(), now);
        var text = TokenText.next();
        var token = new PreviewToken(article.id(), text, journal.actor(), now, draft.expiresIn());
        persist(token);
        record(EventKind.PREVIEW_GRANTED, article, token.id());
        return token.shownOnce(text, article.slug());
    }

    /**
     * Takes a token of an article back.
     *
     * @throws ProblemException not found
     */
    void revoke(Article article, UUID id) {
        // Of two who take it back at once, one does.
        if (delete("articleId = ?1 and id = ?2", article.id(), id) == 0) {
            throw unknown();
        }
        record(EventKind.PREVIEW_REVOKED, article, id);
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("The article has no preview token with this id.");
    }

    private void record(EventKind kind, Article article, UUID token) {
        journal.record(kind, article.id(), Map.of("slug", article.slug(), "token", token));
    }

    /**
     * The slug of the newest version of the article that a token opens; nothing unless the token is
     * valid and the article is the one that is asked for.
     *
     * @param slug any slug by which the article may be asked for
     */
    Optional<String> slugShown(String slug, String token) {
        return getSession()
                .createNativeQuery(
                        """
                        select s.slug
                        from preview_token t
                        join preview_subject s on s.article_id = t.article_id and s.name = :name
                        where t.digest = :digest and t.expires_at > now()
                        """,
                        String.class)
                .setParameter("name", ArticleName.ofSlug(slug))
                .setParameter("digest", new TokenText(token).digest())
                .getResultStream()
                .findFirst();
    }
}
