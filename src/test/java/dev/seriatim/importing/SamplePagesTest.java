package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That each page of a frontend is rendered from one request. */
@QuarkusTest
class SamplePagesTest extends DeliveryTest {

    private static final String ESSAY = "returning-what-you-borrow-a-short-manual";

    /** What any teaser shows. */
    private static final List<String> CARD =
            List.of(
                    "title",
                    "url",
                    "excerpt",
                    "language",
                    "publishedAt",
                    "readingMinutes",
                    "cover.url",
                    "cover.alt",
                    "authors[0].name");

    @Inject SampleLibrary sample;

    @BeforeEach
    void loadTheSample() {
        sample.load(new StartupEvent(), new String[] {"--sample"});
        var templates =
                Stream.of("article", "series", "author", "topic")
                        .collect(
                                Collectors.toMap(
                                        kind -> kind,
                                        kind -> "https://lantern.example/" + kind + "/{slug}"));
        replace("/manage/v1/site", Map.of("urlTemplates", templates));
    }

    static Stream<Arguments> pages() {
        return Stream.of(
                page("/v1/articles?limit=5", all(cards("items[0]"), "items[0].topics[0].url")),
                page("/v1/articles?q=river", all(cards("items[0]"), "items[0].snippet")),
                page(
                        "/v1/articles/" + ESSAY,
                        all(
                                cards("series[0].next"),
                                "title",
                                "publishedAt",
                                "body.content",
                                "outline[0].title",
                                "cover.url",
                                "topics[0].name",
                                "topics[0].url",
                                "authors[0].name",
                                "authors[0].bio",
                                "authors[0].picture.url",
                                "authors[0].links.page",
                                "series[0].title",
                                "series[0].url",
                                "series[0].position",
                                "series[0].total")),
                page("/v1/articles/" + ESSAY, cards("related[0]")),
                page(
                        "/v1/articles/" + ESSAY + "/related",
                        all(cards("items[0]"), "items[0].reason")),
                page("/v1/articles/listening-mostly/backlinks", cards("items[0]")),
                page(
                        "/v1/series/small-promises",
                        all(cards("parts[3]"), "title", "description", "url", "parts[3].position")),
                page(
                        "/v1/topics/trust",
                        all(cards("articles[0]"), "name", "description", "url", "articleCount")),
                page(
                        "/v1/authors/odile-fennimarch",
                        all(
                                cards("articles[0]"),
                                "name",
                                "bio",
                                "picture.alt",
                                "links.page",
                                "articleCount")));
    }

    private static Arguments page(String address, List<String> shown) {
        return Arguments.of(address, shown);
    }

    private static List<String> cards(String place) {
        return CARD.stream().map(member -> place + "." + member).toList();
    }

    private static List<String> all(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageIsRenderedFromOneRequest(String address, List<String> shown) {
        var answer = read(address);

        assertThat(shown)
                .allSatisfy(member -> assertThat((Object) answer.path(member)).isNotNull());
    }
}
