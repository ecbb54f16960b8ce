package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads every order of the list through every filter, on to the end and back to the beginning, and
 * compares it with what a few lines say that it is.
 */
@QuarkusTest
class ArticleListModelTest extends DeliveryTest {

    private static final Instant BEGINNING = Instant.parse("2020-01-01T08:00:00Z");

    private static final List<String> RATINGS = List.of("general", "mature", "adult");
    private static final List<String> LANGUAGES = List.of("en", "en-GB", "de");

    /** An article as a list tells of it. */
    private record Listed(
            String id,
            String slug,
            String title,
            Instant publishedAt,
            Instant updatedAt,
            String rating,
            String language,
            List<String> topics,
            List<String> authors) {

        int number() {
            return Integer.parseInt(slug.replaceAll("\\D", ""));
        }
    }

    private record Filter(String query, Predicate<Listed> wants) {

        Filter and(Filter other) {
            return new Filter(query + "&" + other.query, wants.and(other.wants));
        }
    }

    @Test
    void everyOrderOfEveryFilterIsReadOnAndBack() {
        var articles = library();
        var filters = filters(articles);

        for (var order : orders().entrySet()) {
            for (var filter : filters) {
                var query = "sort=" + order.getKey() + "&" + filter.query();
                var expected =
                        articles.stream()
                                .filter(filter.wants())
                                .sorted(order.getValue())
                                .map(Listed::slug)
                                .toList();
                assertReadOnAndBack(query, expected);
            }
        }
    }

    @Test
    void positionsAreThoseOfTheOneSeries() {
        var articles = library();
        var positions = Comparator.comparing(ArticleListModelTest::positionInOdd);

        for (var filter : filters(articles)) {
            if (!filter.query().contains("series=")) {
                var expected =
                        articles.stream()
                                .filter(article -> positionInOdd(article) > 0)
                                .filter(filter.wants())
                                .sorted(positions)
                                .map(Listed::slug)
                                .toList();
                assertReadOnAndBack("sort=position&series=odd&" + filter.query(), expected);
                assertReadOnAndBack("sort=position&series=uneven&" + filter.query(), expected);
            }
        }
    }

    /** The series holds every other article, the last first. */
    private static int positionInOdd(Listed article) {
        return article.number() % 2 == 1 ? 100 - article.number() : 0;
    }

    private static void assertReadOnAndBack(String query, List<String> expected) {
        var address = "/v1/articles?limit=3&fields=slug&" + query;
        var first = read(address);
        var pages = new ArrayList<List<String>>();
        var last = first;
        for (var page = first; page != null; page = next(page) == null ? null : read(next(page))) {
            pages.add(page.path("items.slug"));
            last = page;
        }
        assertThat(pages.stream().flatMap(List::stream)).as(query).isEqualTo(expected);

        var back = new ArrayList<List<String>>();
        for (var page = last; page != null; page = prev(page) == null ? null : read(prev(page))) {
            back.add(page.path("items.slug"));
        }
        Collections.reverse(back);
        assertThat(back).as(query + " backwards").isEqualTo(pages);
        assertThat(prev(first)).isNull();
        assertThat(first.<String>path("prev")).isNull();
        var counted = read("/v1/articles?limit=1&total=true&" + query);
        assertThat(counted.<Integer>path("total")).as(query).isEqualTo(expected.size());
    }

    /** Some come out at one time, and some bear one title. */
    private static List<Listed> library() {
        var made =
                IntStream.range(1, 14)
                        .mapToObj(
                                i ->
                                        publishedAt(
                                                BEGINNING.plusSeconds(i / 3 * 60L).toString(),
                                                Map.of(
                                                        "title",
                                                        "Lantern " + (char) ('a' + i % 5),
                                                        "slug",
                                                        "piece-" + i,
                                                        "body",
                                                        "A lantern.",
                                                        "language",
                                                        LANGUAGES.get(i % 3),
                                                        "contentRating",
                                                        RATINGS.get(i % 4 % 3),
                                                        "topics",
                                                        List.of("Topic " + i % 2, "Topic 7"),
                                                        "authors",
                                                        List.of("Author " + i % 3))))
                        .toList();
        var odd =
                editor().body(Map.of("title", "Uneven", "slug", "uneven"))
                        .post("/manage/v1/series");
        var named = replace(series(odd.path("id")), Map.of("title", "Odd", "slug", "odd"));
        var parts =
                Stream.of(13, 11, 9, 7, 5, 3, 1).map(i -> Map.of("slug", "piece-" + i)).toList();
        editor(named)
                .body(Map.of("parts", parts))
                .put(series(odd.path("id")) + "/parts")
                .then()
                .statusCode(200);
        publish(draft(Map.of("title", "Lantern z", "body", "A lantern.")), "2999-01-01T00:00:00Z");
        assertThat(made).hasSize(13);
        return listed(read("/v1/articles?limit=100"));
    }

    private static List<Listed> listed(Response list) {
        return list.jsonPath().<Map<String, Object>>getList("items").stream()
                .map(
                        item ->
                                new Listed(
                                        (String) item.get("id"),
                                        (String) item.get("slug"),
                                        (String) item.get("title"),
                                        Instant.parse((String) item.get("publishedAt")),
                                        Instant.parse((String) item.get("updatedAt")),
                                        (String) item.get("contentRating"),
                                        (String) item.get("language"),
                                        slugs(item.get("topics")),
                                        slugs(item.get("authors"))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> slugs(Object named) {
        return ((List<Map<String, String>>) named).stream().map(each -> each.get("slug")).toList();
    }

    private static Map<String, Comparator<Listed>> orders() {
        var published = Comparator.comparing(Listed::publishedAt).thenComparing(Listed::id);
        var updated = Comparator.comparing(Listed::updatedAt).thenComparing(Listed::id);
        var title = Comparator.comparing(Listed::title).thenComparing(Listed::id);
        return Map.of(
                "publishedAt",
                published,
                "-publishedAt",
                published.reversed(),
                "updatedAt",
                updated,
                "-updatedAt",
                updated.reversed(),
                "title",
                title,
                "-title",
                title.reversed());
    }

    private static List<Filter> filters(List<Listed> articles) {
        var third = BEGINNING.plusSeconds(120);
        var middle = articles.get(6).updatedAt();
        var ids = List.of(articles.get(0).id(), articles.get(5).id(), articles.get(6).id());
        var one =
                List.of(
                        new Filter(
                                "slug=piece-2,piece-9,nothing,piece-5,piece-4",
                                ofSlugs(2, 9, 5, 4)),
                        new Filter("slug=lantern-z", none -> false),
                        new Filter("id=" + String.join(",", ids), a -> ids.contains(a.id())),
                        new Filter("contentRating=general", a -> a.rating().equals("general")),
                        new Filter(
                                "contentRating=mature,adult", a -> !a.rating().equals("general")),
                        new Filter("publishedAfter=" + third, a -> a.publishedAt().isAfter(third)),
                        new Filter(
                                "publishedBefore=" + third, a -> a.publishedAt().isBefore(third)),
                        new Filter("updatedAfter=" + middle, a -> a.updatedAt().isAfter(middle)),
                        new Filter("updatedBefore=" + middle, a -> a.updatedAt().isBefore(middle)),
                        new Filter("topic=topic-1,topic-0", a -> true),
                        new Filter("topic=topic-1", a -> a.topics().contains("topic-1")),
                        new Filter(
                                "author=author-0,author-2", a -> !a.authors().contains("author-1")),
                        new Filter("language=en", a -> !a.language().equals("de")),
                        new Filter("series=odd", a -> positionInOdd(a) > 0),
                        new Filter("series=uneven", a -> positionInOdd(a) > 0),
                        new Filter("q=lantern", a -> true));
        var two =
                IntStream.range(0, one.size())
                        .mapToObj(i -> one.get(i).and(one.get((i + 3) % one.size())))
                        .filter(filter -> !filter.query().matches("(\\w+)=.*&\\1=.*"));
        return Stream.concat(one.stream(), two).toList();
    }

    private static Predicate<Listed> ofSlugs(Integer... numbers) {
        return article -> List.of(numbers).contains(article.number());
    }
}
