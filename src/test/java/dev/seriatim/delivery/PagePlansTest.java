package dev.seriatim.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.BigLibrary;
import dev.seriatim.support.PlanTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That nothing else that readers ask for reads or sorts a big library whole, either. */
@QuarkusTest
class PagePlansTest extends PlanTest {

    private static final List<String> ADDRESSES =
            List.of(
                    "/v1/articles/essay-77",
                    "/v1/articles/essay-70",
                    "/v1/articles/essay-71?language=it,de",
                    "/v1/articles/essay-70/backlinks",
                    "/v1/articles/essay-77/related?limit=5",
                    "/v1/articles/essay-77/backlinks",
                    "/v1/articles/unheard-of",
                    "/v1/series?limit=5",
                    "/v1/series/series-7",
                    "/v1/series/unheard-of",
                    "/v1/authors?limit=5",
                    "/v1/authors/author-7",
                    "/v1/authors/unheard-of",
                    "/v1/topics?limit=5",
                    "/v1/topics/topic-7",
                    "/v1/topics/unheard-of",
                    "/v1/topics/topic-7?language=de",
                    "/v1/series?limit=5&language=de-AT,en&fallback=none",
                    "/v1/lookup?url=/v1/articles/essay-77",
                    "/v1/lookup?url=/v1/series/series-7",
                    "/v1/lookup?url=/v1/authors/author-7",
                    "/v1/lookup?url=/v1/topics/topic-7",
                    "/v1/redirects?limit=5");

    @Test
    void nothingIsReadWhole() throws SQLException {
        BigLibrary.founded(database);

        for (var address : ADDRESSES) {
            assertThat(extravagances(address)).as(address).isEmpty();
        }
        for (var list :
                List.of(
                        "/v1/articles/essay-77/related",
                        "/v1/series",
                        "/v1/topics",
                        "/v1/series/series-7",
                        "/v1/topics/topic-7",
                        "/v1/authors/author-7")) {
            assertThat(extravagances(next(read(list + "?limit=5")))).as(list).isEmpty();
        }
    }
}
