package dev.seriatim.article.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.article.PublicationState;
import dev.seriatim.http.query.Limit;
import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The few articles that readers do not see, among very many that they do. */
@QuarkusTest
class RareStatesTest extends DeliveryTest {

    private static final long FEW = 500;

    @Inject ArticleListings listings;
    @Inject EntityManager statements;

    private record Listed(List<UUID> articles, long rows) {}

    @Test
    void theFewAreFoundWithoutLookingAtTheMany() throws SQLException {
        BigLibrary.founded(database);
        var draft = draft("Wet Ink", "Soon.");
        var scheduled = publish(draft("Tomorrow", "Later."), "2999-01-01T00:00:00Z");
        var trashed = draft("Crumpled", "Never.");
        trash(trashed);

        var states =
                Map.of(
                        PublicationState.DRAFT, draft,
                        PublicationState.SCHEDULED, scheduled,
                        PublicationState.TRASHED, trashed);

        states.forEach(
                (state, article) -> {
                    var listed = listed(state);
                    assertThat(listed.articles())
                            .as(state.word())
                            .containsExactly(UUID.fromString(article.path("id")));
                    assertThat(listed.rows()).as(state.word()).isLessThan(FEW);
                });
    }

    private Listed listed(PublicationState state) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var before = rowsRead();
                            var page =
                                    listings.page(
                                            ArticleSearch.inState(state),
                                            DeskOrder.of(null),
                                            null,
                                            new Limit(20),
                                            false);
                            return new Listed(
                                    page.items().stream().map(ArticleListing::id).toList(),
                                    rowsRead() - before);
                        });
    }

    /** How many rows of tables this transaction has read, and what was not reported before it. */
    private long rowsRead() {
        return ((Number)
                        statements
                                .createNativeQuery(
                                        "select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
                                .getSingleResult())
                .longValue();
    }
}
