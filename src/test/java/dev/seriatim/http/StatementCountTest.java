package dev.seriatim.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Statements;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page costs the database: always the same, however much there is on it. */
@QuarkusTest
class StatementCountTest extends DeliveryTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void articlePageTakesOneStatement(int size) {
        library(size);

        var cost = cost("/v1/articles/hub?relatedLimit=20");

        assertThat(read("/v1/articles/hub?relatedLimit=20").<List<?>>path("related"))
                .hasSize(Math.min(size, 20));
        assertThat(read("/v1/articles/hub").<List<?>>path("series")).hasSize(3);
        assertThat(cost).isEqualTo(1);
        assertThat(cost("/v1/articles/hub?relatedLimit=0")).isEqualTo(1);
        assertThat(cost("/v1/articles/hub?language=de,en")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void listTakesTwoStatementsAndOneMoreToCount(int size) {
        library(size);

        assertThat(cost("/v1/articles?limit=100")).isEqualTo(2);
        assertThat(cost("/v1/articles?limit=1")).isEqualTo(2);
        assertThat(cost("/v1/articles?prefer=de,en")).isEqualTo(2);
        assertThat(cost("/v1/articles?series=spokes&topic=wheels&author=ines-hollowell&total=true"))
                .isEqualTo(3);
        // With bodies, one more to know how many of them a page may hold.
        assertThat(cost("/v1/articles?limit=100&body=html")).isEqualTo(3);
        assertThat(cost("/v1/articles?limit=100&fields=slug,series,related")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void searchTakesFourStatementsAndOneMoreToCount(int size) {
        library(size);

        assertThat(cost("/v1/articles?q=spoke&limit=100")).isEqualTo(4);
        assertThat(cost("/v1/articles?q=spoke&topic=wheels&total=true")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void searchThatFindsNothingTakesThreeStatementsAndFiveMoreToGuessWhatWasMeant(int size) {
        library(size);

        assertThat(cost("/v1/articles?q=zzqxv")).isEqualTo(3);
        assertThat(cost("/v1/articles?q=spokke")).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void seriesPageTakesOneStatement(int size) {
        library(size);

        var cost = cost("/v1/series/spokes");

        assertThat(read("/v1/series/spokes").<List<?>>path("parts")).hasSize(size + 1);
        assertThat(cost).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void relatedReadingTakesOneStatementAndBacklinksThree(int size) {
        library(size);

        assertThat(cost("/v1/articles/hub/related?total=true&limit=100")).isEqualTo(1);
        assertThat(cost("/v1/articles/spoke-0/backlinks?total=true&limit=100")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 40})
    void otherListsTakeTwoStatementsWithTheirTotal(int size) {
        library(size);

        for (var list : List.of("/v1/series", "/v1/authors", "/v1/topics")) {
            assertThat(cost(list + "?total=true&limit=100")).isEqualTo(2);
        }
        assertThat(cost("/v1/authors/ines-hollowell")).isEqualTo(1);
        assertThat(cost("/v1/topics/wheels")).isEqualTo(1);
        assertThat(cost("/v1/site")).isEqualTo(1);
    }

    private int cost(String address) {
        forgetAnswers();
        return Statements.during(() -> read(address)).size();
    }

    private static void library(int size) {
        var spokes = IntStream.range(0, size).mapToObj(i -> "Spoke " + i).toArray(String[]::new);
        for (var spoke : spokes) {
            published(article(spoke, "Hub"));
        }
        published(article("Hub", spokes));
        for (var series : List.of("Spokes", "Rims", "Tyres")) {
            series(
                    series,
                    IntStream.rangeClosed(0, size)
                            .mapToObj(i -> i == 0 ? "Hub" : spokes[i - 1])
                            .toArray(String[]::new));
        }
    }

    private static Map<String, ?> article(String title, String... related) {
        return Map.of(
                "title",
                title,
                "body",
                "It turns.",
                "authors",
                List.of("Ines Hollowell", title + " Maker"),
                "topics",
                List.of("Wheels", title + " Lore"),
                "related",
                titles(related));
    }
}
