package dev.seriatim.cache;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import dev.seriatim.support.PlainClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/**
 * Whatever happens to a translation, every answer that shows it is made anew, here and on the other
 * nodes: of each event, everything that readers can ask for is read before and after.
 */
@QuarkusTest
class TranslationsAreFreshTest extends DeliveryTest {

    private static final String STORED = "Seriatim; fwd=uri-miss; stored";

    private static final String ORIGINAL = "/v1/articles/slow-bread";
    private static final String TRANSLATION = "/v1/articles/langsames-brot";
    private static final String BEST = "/v1/articles/slow-bread?language=de,en";
    private static final String STRICT = "/v1/articles/slow-bread?language=de&fallback=none";
    private static final String LINKING = "/v1/articles/brotzeit";
    private static final String LINKED = "/v1/articles/brotzeit/related";
    private static final String NEIGHBOUR = "/v1/articles/zweites-brot";
    private static final String SIMILAR = "/v1/articles/backtag";
    private static final String BACKLINKS = "/v1/articles/slow-bread/backlinks";
    private static final String PREFERRED = "/v1/articles?prefer=de";
    private static final String PARTS = "/v1/articles?series=baking&prefer=de";
    private static final String FOUND = "/v1/articles?q=bread&prefer=de";
    private static final String TRANSLATION_BACKLINKS = "/v1/articles/langsames-brot/backlinks";
    private static final String TRANSLATION_PLACES = "/v1/articles/langsames-brot?fields=series";
    private static final String NAMESAKE = "/v1/articles/altes-brot";
    private static final String NAMESAKE_BACKLINKS = "/v1/articles/altes-brot/backlinks";
    private static final String MOST_SIMILAR = "/v1/articles/roggen?fields=related&relatedLimit=1";

    private static final String TOPIC = "/manage/v1/topics/bread";
    private static final String AUTHOR = "/manage/v1/authors/ada-rye";

    private static final List<String> ADDRESSES =
            List.of(
                    ORIGINAL,
                    TRANSLATION,
                    BEST,
                    STRICT,
                    LINKING,
                    LINKED,
                    NEIGHBOUR,
                    SIMILAR,
                    BACKLINKS,
                    PREFERRED,
                    PARTS,
                    FOUND,
                    "/v1/articles/brotzeit?fields=body",
                    TRANSLATION_BACKLINKS,
                    TRANSLATION_PLACES,
                    NAMESAKE,
                    NAMESAKE_BACKLINKS,
                    MOST_SIMILAR,
                    "/v1/articles/pain-lent",
                    "/v1/articles?limit=2&sort=title",
                    "/v1/series/baking",
                    "/v1/series/backen",
                    "/v1/topics/bread",
                    "/v1/topics/brot",
                    "/v1/topics",
                    "/v1/authors/ada-rye",
                    "/v1/redirects");

    private static final Set<String> WHEREVER_IT_STANDS_FOR_THE_ORIGINAL =
            Set.of(
                    ORIGINAL,
                    TRANSLATION,
                    BEST,
                    STRICT,
                    LINKING,
                    LINKED,
                    NEIGHBOUR,
                    BACKLINKS,
                    PREFERRED,
                    PARTS);

    private static final Set<String> WHEREVER_IT_IS_SHOWN =
            Set.of(
                    ORIGINAL,
                    TRANSLATION,
                    BEST,
                    STRICT,
                    LINKING,
                    LINKED,
                    NEIGHBOUR,
                    SIMILAR,
                    BACKLINKS,
                    PREFERRED,
                    PARTS,
                    FOUND);

    /** Does something about the translation. */
    private interface Act {
        void on(Response translation) throws Exception;
    }

    /** What happens, and where it must be seen. */
    private enum Happening {
        PUBLISHED(translation -> {}, TranslationsAreFreshTest::publishNow, WHEREVER_IT_IS_SHOWN),
        WITHDRAWN(
                TranslationsAreFreshTest::publishNow,
                translation -> unpublish(now(translation)),
                WHEREVER_IT_IS_SHOWN),
        TRASHED(
                TranslationsAreFreshTest::publishNow,
                translation -> trash(now(translation)),
                WHEREVER_IT_IS_SHOWN),
        RENAMED(
                TranslationsAreFreshTest::publishNow,
                translation -> {
                    patch(translation, Map.of("title", "Brot mit Weile", "slug", "brot-mit-weile"));
                    publishNow(translation);
                },
                Set.of(
                        ORIGINAL,
                        TRANSLATION,
                        BEST,
                        STRICT,
                        LINKING,
                        LINKED,
                        NEIGHBOUR,
                        SIMILAR,
                        PREFERRED,
                        PARTS,
                        FOUND)),
        ITS_ORIGINAL_PURGED(
                translation -> {
                    publishNow(translation);
                    trash(original());
                },
                translation -> purge(),
                Set.of(LINKING, LINKED, NEIGHBOUR, PARTS)),
        RELINKED(
                TranslationsAreFreshTest::publishNow,
                translation ->
                        patch(translation, Map.of("translationOf", Map.of("slug", "quick-rolls"))),
                WHEREVER_IT_STANDS_FOR_THE_ORIGINAL),
        UNLINKED(
                TranslationsAreFreshTest::publishNow,
                TranslationsAreFreshTest::unlink,
                WHEREVER_IT_STANDS_FOR_THE_ORIGINAL),
        LINKED_BY_WAITING(
                translation -> {
                    unlink(translation);
                    patch(translation, Map.of("translationOf", Map.of("title", "Slowest Bread")));
                    publishNow(translation);
                },
                translation -> {
                    patch(original(), Map.of("title", "Slowest Bread"));
                    publishNow(original());
                },
                Set.of(ORIGINAL, TRANSLATION, BEST, STRICT, LINKING, NEIGHBOUR, PREFERRED)),
        IN_ANOTHER_LANGUAGE(
                TranslationsAreFreshTest::publishNow,
                translation -> {
                    patch(translation, Map.of("language", "da"));
                    publishNow(translation);
                },
                WHEREVER_IT_STANDS_FOR_THE_ORIGINAL),
        OUTDATED(
                TranslationsAreFreshTest::publishNow,
                translation -> {
                    patch(original(), Map.of("body", "Slower still."));
                    publishNow(original());
                },
                Set.of(ORIGINAL, TRANSLATION, "/v1/articles/pain-lent")),
        REVIEWED(
                translation -> {
                    publishNow(translation);
                    patch(original(), Map.of("body", "Slower still."));
                    publishNow(original());
                },
                translation -> patch(translation, Map.of("translationOf", Map.of("version", 2))),
                Set.of(ORIGINAL, "/v1/articles/pain-lent")),
        ITS_ORIGINAL_LINKED(
                TranslationsAreFreshTest::publishNow,
                translation ->
                        published(
                                article("Brotkorb", "de", Map.of("related", titles("Slow Bread")))),
                Set.of(TRANSLATION_BACKLINKS)),
        ITS_ORIGINAL_PUT_INTO_A_SERIES(
                TranslationsAreFreshTest::publishNow,
                translation -> series("Loaves", "Quick Rolls", "Slow Bread"),
                Set.of(ORIGINAL, TRANSLATION, TRANSLATION_PLACES)),
        SERIES_OF_UNSEEN_ORIGINALS_BEGUN(
                translation -> {
                    publishNow(translation);
                    unpublish(original());
                    series("Later", "Slow Bread", "Late Rolls");
                },
                translation -> published(article("Late Rolls", "en", Map.of())),
                Set.of(TRANSLATION)),
        NAMESAKE_SUCCEEDING_ITS_ORIGINAL(
                translation -> {
                    var namesake = Map.of("slug", "old-bread");
                    published(article("Slow Bread", "en", namesake));
                    published(article("Altes Brot", "de", Map.of("translationOf", namesake)));
                },
                translation -> unpublish(original()),
                Set.of(LINKING, NAMESAKE, NAMESAKE_BACKLINKS)),
        DUE(
                translation -> {},
                translation -> {
                    publish(now(translation), Instant.now().plusSeconds(2).toString());
                    Patience.until(
                            "readers see it",
                            Duration.ofSeconds(20),
                            () -> ask(TRANSLATION).statusCode() == 200);
                },
                WHEREVER_IT_IS_SHOWN),
        PUBLISHED_OUT_OF_THE_TRASH(
                translation -> {
                    publishNow(translation);
                    trash(now(translation));
                },
                translation -> {
                    editor().header("If-Match", "*")
                            .post(
                                    "/manage/v1/trash/"
                                            + Json.field(translation, "/id")
                                            + "/restoration")
                            .then()
                            .statusCode(200);
                    publishNow(translation);
                },
                WHEREVER_IT_IS_SHOWN),
        TOPIC_NAMED_IN_ITS_LANGUAGE(
                TranslationsAreFreshTest::publishNow,
                translation -> change(TOPIC, in("de", Map.of("name", "Brot", "slug", "brot"))),
                Set.of(TRANSLATION, SIMILAR, "/v1/topics/bread", "/v1/topics/brot")),
        TOPIC_MOVED(
                TranslationsAreFreshTest::publishNow,
                translation -> change(TOPIC, Map.of("slug", "loaves")),
                Set.of(ORIGINAL, TRANSLATION, SIMILAR, "/v1/topics/bread", "/v1/topics")),
        AUTHOR_NAMED_IN_ITS_LANGUAGE(
                TranslationsAreFreshTest::publishNow,
                translation -> change(AUTHOR, in("de", Map.of("name", "Frau Roggen"))),
                Set.of(TRANSLATION, "/v1/authors/ada-rye")),
        SERIES_NAMED_IN_ITS_LANGUAGE(
                TranslationsAreFreshTest::publishNow,
                translation ->
                        change(baking(), in("de", Map.of("title", "Backen", "slug", "backen"))),
                Set.of(TRANSLATION, NEIGHBOUR, "/v1/series/baking", "/v1/series/backen")),
        SERIES_MOVED(
                TranslationsAreFreshTest::publishNow,
                translation -> change(baking(), Map.of("slug", "bakery")),
                Set.of(ORIGINAL, TRANSLATION, NEIGHBOUR, "/v1/series/baking")),
        SERIES_TURNED_ROUND(
                TranslationsAreFreshTest::publishNow,
                translation -> arrange(managed(baking()), "Zweites Brot", "Slow Bread"),
                Set.of(ORIGINAL, TRANSLATION, NEIGHBOUR, "/v1/series/baking")),
        SITE_WITH_OTHER_ADDRESSES(
                TranslationsAreFreshTest::publishNow,
                translation ->
                        replace(
                                "/manage/v1/site",
                                Map.of(
                                        "urlTemplates",
                                        Map.of(
                                                "article",
                                                "https://bread.example/{language}/{slug}"))),
                Set.of(ORIGINAL, TRANSLATION, LINKING, NEIGHBOUR, PREFERRED, PARTS)),
        PUBLISHED_WITHOUT_THE_TOPIC(
                translation -> {
                    var topics = Map.of("topics", List.of("Rye"));
                    published(article("Black Loaf", "en", topics));
                    published(article("Brown Crust", "en", topics));
                    published(article("Roggen", "de", topics));
                },
                translation ->
                        published(
                                article(
                                        "Schwarzbrot",
                                        "de",
                                        Map.of("translationOf", Map.of("slug", "black-loaf")))),
                Set.of(MOST_SIMILAR));

        private final Act before;
        private final Act act;
        private final Set<String> seen;

        Happening(Act before, Act act, Set<String> seen) {
            this.before = before;
            this.act = act;
            this.seen = seen;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerThatShowsItIsMadeAnew(Happening happening) throws Exception {
        var translation = library();
        happening.before.on(translation);
        forgetAnswers();
        var before = everything();
        assertThat(everything()).isEqualTo(before);
        try (var other = database.getConnection()) {
            other.createStatement().execute("listen seriatim");

            happening.act.on(translation);

            var kept = everything();
            forgetAnswers();
            var fresh = everything();
            assertThat(kept).isEqualTo(fresh);
            var changed = changed(before, fresh);
            assertThat(changed).containsAll(happening.seen);
            // What is not there is not kept.
            changed.removeIf(address -> ask(address).statusCode() == 404);
            for (var announcement : heard(other.unwrap(PGConnection.class))) {
                tell(announcement);
            }
            for (var address : changed) {
                Patience.until(
                        "it is heard of at " + address,
                        Duration.ofSeconds(20),
                        () -> STORED.equals(ask(address).getHeader("Cache-Status")));
            }
            other.createStatement().execute("unlisten *");
        }
    }

    private static List<String> heard(PGConnection connection) throws SQLException {
        var heard = new ArrayList<String>();
        for (var notification : connection.getNotifications(1000)) {
            heard.add(notification.getParameter());
        }
        return heard;
    }

    /** As if it came from another node. */
    private void tell(String announcement) throws SQLException {
        try (var connection = database.getConnection();
                var notify = connection.prepareStatement("select pg_notify('seriatim', ?)")) {
            notify.setString(1, announcement.replaceFirst("^\\S+", UUID.randomUUID().toString()));
            notify.execute();
        }
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        var changed = new TreeSet<>(after.keySet());
        changed.removeIf(address -> after.get(address).equals(before.get(address)));
        return changed;
    }

    private static Map<String, String> everything() {
        return ADDRESSES.stream()
                .collect(
                        toMap(
                                address -> address,
                                address -> text(ask(address)),
                                (one, other) -> one,
                                TreeMap::new));
    }

    private static String text(Response answer) {
        return answer.getStatusLine()
                + answer.getHeader("Location")
                + answer.getHeader("ETag")
                + answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static Response ask(String address) {
        return PlainClient.get(address);
    }

    /** Everything but the translation, which is a draft. */
    private static Response library() {
        published(article("Slow Bread", "en", Map.of("topics", List.of("Bread"))));
        published(article("Quick Rolls", "en", Map.of()));
        published(
                article("Pain lent", "fr", Map.of("translationOf", Map.of("slug", "slow-bread"))));
        published(
                article(
                        "Brotzeit",
                        "de",
                        Map.of("body", "[[Slow Bread]].", "related", titles("Slow Bread"))));
        published(article("Zweites Brot", "de", Map.of()));
        published(article("Backtag", "de", Map.of("topics", List.of("Bread"))));
        series("Baking", "Slow Bread", "Zweites Brot");
        return draft(
                article(
                        "Langsames Brot",
                        "de",
                        Map.of(
                                "topics",
                                List.of("Bread"),
                                "authors",
                                List.of("Ada Rye"),
                                "translationOf",
                                Map.of("slug", "slow-bread"))));
    }

    private static Map<String, Object> article(String title, String language, Map<String, ?> more) {
        var article = new HashMap<String, Object>();
        article.put("title", title);
        article.put("language", language);
        article.put("body", "About bread.");
        article.putAll(more);
        return article;
    }

    private static void unlink(Response translation) {
        var unlinked = new HashMap<String, Object>();
        unlinked.put("translationOf", null);
        patch(translation, unlinked);
    }

    private static void patch(Response article, Map<String, ?> change) {
        editor(now(article)).body(change).patch(address(article)).then().statusCode(200);
    }

    private static void change(String address, Map<String, ?> change) {
        editor(managed(address))
                .contentType("application/merge-patch+json")
                .body(change)
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> in(String language, Map<String, ?> said) {
        return Map.of("translations", Map.of(language, said));
    }

    private static String baking() {
        return series(managed("/manage/v1/series?slug=baking").path("items[0].id"));
    }

    private static void publishNow(Response article) {
        publish(now(article));
    }

    private static void purge() {
        var trashed = managed("/manage/v1/trash").path("items[0].id");
        editor().header("If-Match", "*")
                .delete("/manage/v1/trash/" + trashed + "?acknowledge=true")
                .then()
                .statusCode(204);
    }

    private static Response original() {
        return managed(
                "/manage/v1/articles/"
                        + managed("/manage/v1/articles?slug=slow-bread").path("items[0].id"));
    }

    private static Response now(Response article) {
        return managed(address(article));
    }
}
