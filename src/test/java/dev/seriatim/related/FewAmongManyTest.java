package dev.seriatim.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.article.PublicationState;
import dev.seriatim.article.desk.ArticleListing;
import dev.seriatim.article.desk.ArticleListings;
import dev.seriatim.article.desk.ArticleSearch;
import dev.seriatim.article.desk.DeskOrder;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.DeliveryTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The few that editors look for among very many that are as they should be. */
@QuarkusTest
class FewAmongManyTest extends DeliveryTest {

    private static final long FEW = 500;

    /** A page of an editor's list, with what is read beside it. */
    private static final long ONE_PAGE = 10_000;

    /** Where each of them leads is asked in several steps along indexes. */
    private static final long LINKS = 60_000;

    @Inject ArticleListings listings;
    @Inject LinkReport report;
    @Inject EntityManager statements;

    private record Found<T>(List<T> all, long read, long readByIndex) {}

    @Test
    void theFewAreFoundWithoutLookingAtTheMany() throws SQLException {
        BigLibrary.founded(database);
        var trashed = published("Crumpled", "Never.");
        var draft =
                draft(
                        Map.of(
                                "title",
                                "Wet Ink",
                                "body",
                                "",
                                "related",
                                titles("Nowhere", "Crumpled")));
        trash(trashed);
        var scheduled = publish(draft("Tomorrow", "Later."), "2999-01-01T00:00:00Z");

        assertThat(onlyOne(PublicationState.DRAFT)).isEqualTo(id(draft));
        assertThat(onlyOne(PublicationState.SCHEDULED)).isEqualTo(id(scheduled));
        assertThat(onlyOne(PublicationState.TRASHED)).isEqualTo(id(trashed));
        assertThat(onlyOne(ReportedState.PENDING)).isEqualTo("Nowhere");
        assertThat(onlyOne(ReportedState.BROKEN)).isEqualTo("Crumpled");

        assertThat(articles(search(null, null, null, null), "title")).hasSize(20);
        assertThat(articles(search("fr", null, null, null), null)).isEmpty();
        assertThat(articles(search("de", null, null, null), null)).hasSize(20);
        assertThat(articles(search(null, "lantern", null, null), null)).hasSize(20);
        assertThat(articles(search(null, null, "series-1", null), null)).hasSize(20);
        assertThat(articles(search(null, null, null, false), null)).hasSize(20);
        assertThat(links(null)).hasSize(20);
        assertThat(links(ReportedState.RESOLVED)).hasSize(20);
    }

    private static ArticleSearch search(
            @Nullable String language,
            @Nullable String text,
            @Nullable String series,
            @Nullable Boolean pendingLinks) {
        return new ArticleSearch(
                null,
                null,
                language,
                text,
                null,
                null,
                series,
                pendingLinks,
                null,
                Collections.emptySortedMap());
    }

    private List<ArticleListing> articles(ArticleSearch search, @Nullable String order) {
        var found =
                found(() -> listings.page(search, DeskOrder.of(order), null, new Limit(20), false));
        assertThat(found.read()).as(search + " by " + order).isLessThan(ONE_PAGE);
        return found.all();
    }

    private List<LinkHealth> links(@Nullable ReportedState state) {
        var choice = new LinkReport.Choice(state, null, null);
        var found = found(() -> report.page(choice, null, new Limit(20), false));
        assertThat(found.read()).as("links in the state " + state).isLessThan(ONE_PAGE);
        return found.all();
    }

    private static UUID id(Response article) {
        return UUID.fromString(article.path("id"));
    }

    private UUID onlyOne(PublicationState state) {
        var search = ArticleSearch.inState(state);
        var found =
                found(() -> listings.page(search, DeskOrder.of(null), null, new Limit(20), false));
        assertThat(found.read()).as(state.word()).isLessThan(FEW);
        assertThat(found.all()).hasSize(1);
        return found.all().get(0).id();
    }

    private String onlyOne(ReportedState state) {
        var choice = new LinkReport.Choice(state, null, null);
        var found = found(() -> report.page(choice, null, new Limit(20), false));
        assertThat(found.readByIndex()).as(state.word()).isLessThan(LINKS);
        assertThat(found.all()).hasSize(1);
        return found.all().get(0).title();
    }

    private <T> Found<T> found(Supplier<Page<T>> list) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            var before = rowsRead();
                            var all = list.get().items();
                            var after = rowsRead();
                            return new Found<>(
                                    all,
                                    after.get(0) - before.get(0),
                                    after.get(1) - before.get(1));
                        });
    }

    /**
     * How many rows of tables this transaction has read, in all and by indexes, and what was not
     * reported before it.
     */
    private List<Long> rowsRead() {
        var read =
                (Object[])
                        statements
                                .createNativeQuery(
                                        """
                                        select cast(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as bigint),
                                               cast(sum(idx_tup_fetch) as bigint)
                                        from pg_stat_xact_user_tables
                                        """)
                                .getSingleResult();
        return List.of((Long) read[0], (Long) read[1]);
    }
}
