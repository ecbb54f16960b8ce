package dev.seriatim.delivery;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Contract;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Operation;
import dev.seriatim.support.Patience;
import dev.seriatim.support.PlainClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads everything that the contract offers to readers, with every parameter it has alone and with
 * every other, before and after editors prepare something. Whatever is prepared bears a mark.
 */
@QuarkusTest
class DraftsDoNotLeakTest extends DeliveryTest {

    private static final String MARK = "zephyrquill";

    private static final String THIS_MONTH = YearMonth.now(ZoneOffset.UTC) + ".xml";

    private static final Map<String, List<String>> SLUGS =
            Map.of(
                    "articles",
                    List.of(
                            "open-door",
                            "closed-window",
                            "attic",
                            "loft",
                            "wacht",
                            "zephyrquill-waits",
                            "zephyrquill-loft",
                            "zephyrquill-tomorrow"),
                    "series",
                    List.of("houses", "zephyrquill-series", "zephyrquill-reihe"),
                    "authors",
                    List.of("ines-hollowell", "zephyrquill-author", "zephyrquill-poet"),
                    "topics",
                    List.of(
                            "rooms",
                            "zephyrquill-topic",
                            "zephyrquill-thema",
                            "zephyrquill-theme"));

    /**
     * No cursors, since each list is read to its end; no preview tokens, since showing drafts is
     * what they are for; nobody waits, as there is nothing to come.
     */
    private static final Map<String, List<String>> VALUES =
            Map.ofEntries(
                    entry("cursor", List.of()),
                    entry("preview", List.of()),
                    entry("since", List.of("0")),
                    entry("type", List.of("upserted", "touched")),
                    entry("wait", List.of()),
                    entry("format", List.of("json", "netlify", "nginx", "csv")),
                    entry("relatedLimit", List.of("0", "1", "20")),
                    entry("limit", List.of("1", "2", "100")),
                    entry("total", List.of("true", "false")),
                    entry("slug", List.of("loft,open-door", "attic", "zephyrquill-loft")),
                    entry(
                            "url",
                            List.of(
                                    "https://lantern.example/attic",
                                    "/zephyrquill-waits",
                                    "/zephyrquill-loft",
                                    "/v1/series/zephyrquill-series",
                                    "/v1/authors/zephyrquill-author",
                                    "/v1/topics/zephyrquill-topic")),
                    entry("id", List.of("0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f")),
                    entry("contentRating", List.of("general,mature", "adult")),
                    entry("updatedBefore", List.of("2000-01-01T00:00:00Z", "2998-01-01T00:00:00Z")),
                    entry("series", SLUGS.get("series")),
                    entry("topic", List.of("rooms", "zephyrquill-topic")),
                    entry("author", List.of("ines-hollowell", "zephyrquill-author")),
                    entry("language", List.of("en", "fr", "fr,de")),
                    entry("prefer", List.of("fr,en", "de")),
                    entry("fallback", List.of("none")),
                    entry(
                            "publishedAfter",
                            List.of("2000-01-01T00:00:00Z", "2999-01-01T00:00:00Z")),
                    entry(
                            "publishedBefore",
                            List.of("2000-01-01T00:00:00Z", "2999-01-02T00:00:00Z")),
                    entry("updatedAfter", List.of("2000-01-01T00:00:00Z", "2998-01-01T00:00:00Z")),
                    entry("q", List.of("zephyrquill", "zephyrquil", "first", "-nothing")),
                    entry(
                            "sort",
                            List.of(
                                    "-publishedAt",
                                    "publishedAt",
                                    "title",
                                    "-title",
                                    "-updatedAt",
                                    "updatedAt",
                                    "position",
                                    "relevance")),
                    entry("metadata", List.of("mood=zephyrquill", "mood=calm", "2=true")),
                    entry(
                            "fields",
                            List.of(
                                    "title,excerpt,body,outline,authors,url,series,related",
                                    "metadata",
                                    "metadata.mood,seo")),
                    entry("body", List.of("html", "markdown", "text", "none")));

    private static final Map<String, ?> SEO =
            Map.of("title", "Zephyrquill", "description", "Zephyrquill", "noindex", true);

    private static final Map<String, ?> METADATA =
            Map.of("mood", "zephyrquill", "zephyrquill", Map.of("2", true), "2", true);

    @Test
    void whatIsPreparedIsSeenInPreviewsAloneUntilItIsPublished() throws Exception {
        followedFromItsBeginning();
        library();
        awaitThatFollowingBeginsBehindIt();
        var before = everything();

        var prepared = prepare();

        var token = editor().body("{}").post("/manage/v1/preview-tokens").path("token");
        var previewed = each("preview=" + token);
        assertThat(operations(previewed, answer -> isMarked(answer.getValue())))
                .isEqualTo(marked());
        assertThat(previewed.values())
                .allMatch(answer -> answer.contains("no-store"))
                .noneMatch(answer -> answer.contains("Cache-Control: public"));
        var after = everything();
        assertThat(after).containsExactlyEntriesOf(before);
        assertThat(after.values()).noneMatch(answer -> isMarked(withoutSource(answer)));

        prepared.forEach(DraftsDoNotLeakTest::publishNow);
        awaitThatFollowingBeginsBehindIt();

        assertThat(operations(each(""), answer -> !before.entrySet().contains(answer)))
                .isEqualTo(changing());
    }

    private void followedFromItsBeginning() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update feed set kept_after = 0");
        }
    }

    private void awaitThatFollowingBeginsBehindIt() throws Exception {
        Patience.until(
                "following begins behind it",
                Duration.ofSeconds(20),
                () ->
                        read("/v1/changes")
                                .path("next")
                                .equals(String.valueOf(feedPositions().changes())));
    }

    private static boolean isMarked(String answer) {
        return answer.toLowerCase(Locale.ROOT).contains(MARK);
    }

    private static Set<String> operations(
            Map<String, String> answers, Predicate<Map.Entry<String, String>> condition) {
        return answers.entrySet().stream()
                .filter(condition)
                .map(answer -> operation(answer.getKey()))
                .collect(toCollection(TreeSet::new));
    }

    /** The operations that show anything of articles. */
    private static Set<String> changing() {
        return deliveries()
                .map(Operation::id)
                .filter(id -> !id.equals("readSite"))
                .collect(toCollection(TreeSet::new));
    }

    /**
     * Those that show words of the drafts, which ask to be left out of sitemaps; of what changes
     * there is no preview.
     */
    private static Set<String> marked() {
        var marked = changing();
        marked.removeAll(Set.of("readSitemap", "readSitemapFile", "followChanges"));
        return marked;
    }

    /**
     * Markdown is shown as it was published, and so are the names in it; a feed says where it is,
     * in the words in which it was asked for.
     */
    private static String withoutSource(String answer) {
        return answer.replace("[later](zephyrquill-waits.md)", "")
                .replaceAll("https://lantern\\.example/v1/feed[^\"]*", "");
    }

    private static void library() {
        replace(
                "/manage/v1/site",
                Map.of("urlTemplates", Map.of("article", "https://lantern.example/{slug}")));
        published(article("Open Door", "Zephyrquill Waits", "Closed Window"));
        published(article("Closed Window", "Open Door", "Loft"));
        publish(
                revise(
                        published(article("Attic")),
                        Map.of("title", "Loft", "slug", "loft", "body", "Up there.")));
        waiting("Dachboden", "de", Map.of("title", "Zephyrquill Loft"));
        waiting("Attesa", "it", Map.of("slug", "zephyrquill-waits"));
        waiting("Wacht", "nl", Map.of("title", "Zephyrquill Waits"));
        waiting("Manhã", "pt", Map.of("slug", "zephyrquill-tomorrow"));
        series("Houses", "Open Door", "Zephyrquill Waits", "Closed Window");
    }

    private static void waiting(String title, String language, Map<String, ?> original) {
        published(
                Map.of(
                        "title",
                        title,
                        "language",
                        language,
                        "body",
                        "Up there.",
                        "translationOf",
                        original));
    }

    private static Map<String, ?> article(String title, String... related) {
        return Map.of(
                "title",
                title,
                "body",
                "About it: [first](open-door.md), [then](loft.md), [later](zephyrquill-waits.md).",
                "authors",
                List.of("Ines Hollowell"),
                "topics",
                List.of("Rooms"),
                "related",
                titles(related),
                "metadata",
                Map.of("mood", "calm"));
    }

    private static List<Response> prepare() {
        var waiting = draft(prepared("Zephyrquill Waits", "open-door"));
        var revised =
                revise(
                        managed("/manage/v1/articles/" + read("/v1/articles/loft").path("id")),
                        Map.of(
                                "title",
                                "Zephyrquill Loft",
                                "slug",
                                "zephyrquill-loft",
                                "body",
                                "Zephyrquill, not [that](closed-window.md).",
                                "excerpt",
                                "Zephyrquill",
                                "authors",
                                List.of("Zephyrquill Poet"),
                                "topics",
                                List.of("Zephyrquill Theme"),
                                "related",
                                titles("Closed Window", "Open Door"),
                                "seo",
                                SEO,
                                "metadata",
                                METADATA));
        var scheduled =
                publish(
                        draft(prepared("Zephyrquill Tomorrow", "closed-window")),
                        "2999-01-01T00:00:00Z");
        arrange(
                managed(series((Object) read("/v1/series/houses").path("id"))),
                "Zephyrquill Tomorrow",
                "Open Door",
                "Zephyrquill Waits",
                "Closed Window",
                "Zephyrquill Loft");
        translate(
                series(
                        (Object)
                                series(
                                                "Zephyrquill Series",
                                                "Zephyrquill Waits",
                                                "Zephyrquill Tomorrow")
                                        .path("id")),
                Map.of("title", "Zephyrquill Reihe"));
        translate("/manage/v1/topics/zephyrquill-topic", Map.of("name", "Zephyrquill Thema"));
        translate("/manage/v1/authors/zephyrquill-author", Map.of("name", "Zephyrquill Autor"));
        return List.of(waiting, revised, scheduled);
    }

    private static void translate(String address, Map<String, ?> words) {
        editor(managed(address))
                .body(Map.of("translations", Map.of("de", words)))
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static Map<String, ?> prepared(String title, String original) {
        return Map.ofEntries(
                entry("title", title),
                entry("language", "fr"),
                entry("translationOf", Map.of("slug", original)),
                entry(
                        "body",
                        "## Zephyrquill\n\nZephyrquill, not [this](open-door.md) or [that](closed-window.md)."),
                entry("authors", List.of("Zephyrquill Author", "Ines Hollowell")),
                entry("topics", List.of("Zephyrquill Topic", "Rooms")),
                entry("related", titles("Open Door", "Closed Window", "Loft")),
                entry("worksCited", List.of(Map.of("title", "Zephyrquill"))),
                entry("seo", SEO),
                entry("metadata", METADATA));
    }

    private static void publishNow(Response article) {
        publish(managed(address(article)));
    }

    /** What readers get who ask with every parameter, alone and with every other. */
    private static TreeMap<String, String> everything() {
        return answers(pathsAndQueries(DraftsDoNotLeakTest::alonesAndPairs));
    }

    /** What readers get who ask with every parameter, and add one to it. */
    private static TreeMap<String, String> each(String parameter) {
        return answers(
                pathsAndQueries(DraftsDoNotLeakTest::alone)
                        .map(address -> with(parameter, address)));
    }

    private static TreeMap<String, String> answers(Stream<String> addresses) {
        var answers = new TreeMap<String, String>();
        addresses.forEach(address -> readToTheEnd(address, answers));
        return answers;
    }

    private static Stream<String> pathsAndQueries(Function<Set<String>, List<String>> queries) {
        return deliveries().flatMap(operation -> addresses(operation, queries));
    }

    private static String with(String parameter, String address) {
        return parameter.isEmpty()
                ? address
                : address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private static Stream<Operation> deliveries() {
        return Contract.ofTheProject().operations().stream()
                .filter(operation -> operation.template().startsWith("/v1/"))
                .filter(operation -> operation.method().equals("GET"));
    }

    private static String operation(String address) {
        return Contract.ofTheProject()
                .operation("GET", URI.create(address).getPath())
                .orElseThrow()
                .id();
    }

    private static Stream<String> addresses(
            Operation operation, Function<Set<String>, List<String>> queries) {
        var kind = operation.template().split("/")[2];
        assertThat(Set.of("slug", "file")).containsAll(operation.parameters("path").keySet());
        var template = operation.template().replace("{file}", THIS_MONTH);
        var paths =
                template.contains("{slug}")
                        ? SLUGS.get(kind).stream().map(slug -> template.replace("{slug}", slug))
                        : Stream.of(template);
        var asked = queries.apply(operation.parameters("query").keySet());
        return paths.flatMap(
                path -> asked.stream().map(query -> (path + "?" + query).replaceFirst("\\?$", "")));
    }

    private static List<String> alone(Set<String> parameters) {
        assertThat(VALUES.keySet()).containsAll(parameters);
        return Stream.concat(
                        Stream.of(""), parameters.stream().flatMap(DraftsDoNotLeakTest::eachValue))
                .toList();
    }

    private static List<String> alonesAndPairs(Set<String> parameters) {
        var alone = alone(parameters);
        var pairs =
                alone.stream()
                        .filter(one -> !one.isEmpty())
                        .flatMap(
                                one ->
                                        alone.stream()
                                                .filter(
                                                        other ->
                                                                name(one).compareTo(name(other))
                                                                        < 0)
                                                .map(other -> one + "&" + other));
        return Stream.concat(alone.stream(), pairs).toList();
    }

    private static Stream<String> eachValue(String parameter) {
        var joint = parameter.equals("metadata") ? "." : "=";
        return VALUES.get(parameter).stream().map(value -> parameter + joint + value);
    }

    private static String name(String query) {
        return query.replaceFirst("=.*", "");
    }

    private static void readToTheEnd(String address, Map<String, String> answers) {
        for (var next = address; next != null; ) {
            var answer = PlainClient.get(next);
            answers.put(next, text(answer));
            next = next(answer);
        }
    }

    private static String text(Response answer) {
        return String.join(
                "\n",
                answer.getStatusLine(),
                "ETag: " + answer.getHeader("ETag"),
                "Link: " + answer.getHeader("Link"),
                "Location: " + answer.getHeader("Location"),
                "Cache-Control: " + answer.getHeader("Cache-Control"),
                answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", ""));
    }
}
