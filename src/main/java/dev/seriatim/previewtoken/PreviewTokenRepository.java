package dev.seriatim.previewtoken;

import dev.seriatim.change.EventKind;
import dev.seriatim.change.Journal;
import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.preview.TokenText;
import dev.seriatim.site.SiteRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of previews. One that has expired is not there any more. */
@ApplicationScoped
class PreviewTokenRepository implements PanacheRepositoryBase<PreviewToken, UUID> {

    private static final String LIST = "preview tokens";

    private final DatabaseClock clock;
    private final Journal journal;
    private final SiteRepository sites;

    PreviewTokenRepository(DatabaseClock clock, Journal journal, SiteRepository sites) {
        this.clock = clock;
        this.journal = journal;
        this.sites = sites;
    }

    /** A page of tokens, the last made first: their ids sort by time. */
    Page<PreviewTokenView> page(
            Previewed previewed, @Nullable Cursor cursor, Limit limit, boolean total) {
        var keyset = Keyset.descending(cursor);
        var valid = previewed.condition() + " and expiresAt > :now";
        var parameters = previewed.parameters();
        parameters.put("now", clock.now());
        var count = total ? count(valid, parameters) : null;
        parameters.put(
                "place", cursor == null ? Cursor.LAST_ID : cursor.key(LIST, UUID.class).get(0));
        var rows =
                find(
                                valid
                                        + " and id %s :place order by id %s"
                                                .formatted(keyset.comparison(), keyset.direction()),
                                parameters)
                        .range(0, limit.value())
                        .list()
                        .stream()
                        .map(PreviewToken::view)
                        .toList();
        return Page.of(rows, limit, cursor, token -> Cursor.of(LIST, token.id()), count);
    }

    /**
     * Makes a token, and forgets those that have expired.
     *
     * @throws ProblemException conflict if it would be of an article in the trash
     */
    NewPreviewToken make(Previewed previewed, PreviewTokenDraft draft) {
        if (previewed.article() != null) {
            previewed.article().refuseTrashed();
        }
        var now = clock.now();
        var parameters = previewed.parameters();
        parameters.put("now", now);
        delete(previewed.condition() + " and expiresAt <= :now", parameters);
        var text = TokenText.next();
        var token = new PreviewToken(previewed, text, journal.actor(), now, draft.expiresIn());
        persist(token);
        record(EventKind.PREVIEW_GRANTED, previewed, token.id());
        return token.shownOnce(text, previewed, sites.urlTemplates());
    }

    /**
     * Takes a token back.
     *
     * @throws ProblemException not found
     */
    void revoke(Previewed previewed, UUID id) {
        var parameters = previewed.parameters();
        parameters.put("id", id);
        // Of two who take it back at once, one does.
        if (delete(previewed.condition() + " and id = :id", parameters) == 0) {
            throw ProblemException.notFound("There is no preview token with this id here.");
        }
        record(EventKind.PREVIEW_REVOKED, previewed, id);
    }

    private void record(EventKind kind, Previewed previewed, UUID token) {
        journal.record(kind, previewed.articleId(), previewed.told(token));
    }
}
