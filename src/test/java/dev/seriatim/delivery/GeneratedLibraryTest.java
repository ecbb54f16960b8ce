package dev.seriatim.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the library with which the benchmark measures is one that editors could have made. */
@QuarkusTest
class GeneratedLibraryTest extends DeliveryTest {

    @Test
    void generatedArticleIsStoredAsIfAnEditorHadWrittenIt() throws Exception {
        generate(200, 8_000);
        var page = read("/v1/articles?limit=100").<String>path("items[40].links.self");
        var generated = read(page);
        var article = managed("/manage/v1/articles/" + generated.path("id"));
        var draft = draftOf(article);

        var other = new HashMap<String, Object>(draft);
        other.put("body", "Nothing of it was kept.");
        revise(article, other);
        publish(revise(article, draft), article.path("publishedAt"));

        assertThat(timeless(read(page).asString())).isEqualTo(timeless(generated.asString()));
        assertThat(managed(address(article)).<Integer>path("version")).isEqualTo(2);
    }

    @Test
    void generatedLibraryIsAllOfItThere() throws Exception {
        generate(200, 500);

        read("/v1/articles?total=true").then().body("total", equalTo(200));
        read("/v1/series?total=true").then().body("total", equalTo(10));
        read("/v1/authors?total=true").then().body("items", hasSize(20));
        var page = read(read("/v1/articles").path("items[0].links.self"));
        assertThat(page.<List<String>>path("related.reason"))
                .containsExactly("curated", "curated", "curated", "similar", "similar", "similar");
        assertThat(page.<List<String>>path("topics.slug")).hasSize(3).doesNotHaveDuplicates();
        assertThat(page.<Integer>path("series[0].total")).isEqualTo(20);
    }

    private void generate(int articles, int bytes) throws IOException, SQLException {
        var script = Files.readString(Path.of("src/bench/library.sql"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local statement_timeout = 0");
            statement.execute("set local bench.articles = " + articles);
            statement.execute("set local bench.body = " + bytes);
            statement.execute(script);
            connection.commit();
        }
    }

    private static Map<String, Object> draftOf(Response article) {
        return Stream.of(
                        "title",
                        "slug",
                        "excerpt",
                        "language",
                        "body",
                        "authors",
                        "topics",
                        "contentRating",
                        "related",
                        "worksCited")
                .collect(toMap(identity(), article::path));
    }
}
