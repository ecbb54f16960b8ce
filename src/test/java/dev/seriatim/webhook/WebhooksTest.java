package dev.seriatim.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.seriatim.support.DeliveryTest;
import dev.seriatim.support.Json;
import dev.seriatim.support.Patience;
import dev.seriatim.webhook.Receiver.Says;
import dev.seriatim.webhook.Receiver.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpHeaders;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Others are told of changes, as Standard Webhooks has it. */
@QuarkusTest
class WebhooksTest extends DeliveryTest {

    private static final String WEBHOOKS = "/manage/v1/webhooks";
    private static final Duration SOON = Duration.ofSeconds(30);

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void changesAreToldInOrderAndSignedAsTheLibrariesVerify() throws Exception {
        String secret = webhook(Map.of()).path("secret");

        var wood = published("Wood", "It burns.");
        until(1);
        unpublish(wood);
        until(2);

        assertThat(kinds()).containsExactly("article.upserted", "article.removed");
        for (var told : receiver.told()) {
            verify(secret, told);
        }
        var event = Json.json(receiver.told().get(0).body());
        assertThat(event.path("data").path("address").asText()).isEqualTo("/v1/articles/wood");
        assertThat(receiver.told().get(0).body()).hasSizeLessThan(20_000);
    }

    @Test
    void aForgedMessageIsNotVerified() throws Exception {
        String secret = webhook(Map.of()).path("secret");
        published("Wood", "It burns.");
        until(1);
        var told = receiver.told().get(0);

        assertThatThrownBy(() -> new Webhook(secret).verify(told.body() + " ", headers(told)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void whatFailsIsTriedAgainWithItsIdUntilItIsTaken() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> Says.status(receiver.told().size() < 3 ? 500 : 204));

        published("Wood", "It burns.");
        for (int attempts = 1; attempts <= 2; attempts++) {
            until(attempts);
            untilAttempted(hook, attempts);
            hurry();
        }
        until(3);

        untilState(hook, "delivered");
        assertThat(receiver.told())
                .extracting(told -> told.headers().getFirst("webhook-id"))
                .containsOnly((String) delivery(hook).path("items[0].id"));
        delivery(hook)
                .then()
                .body("items[0].attempts", equalTo(3), "items[0].status", equalTo(204));
    }

    @Test
    void newerNewsOfTheSameTakesThePlaceOfWhatWaits() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> Says.status(told.body().contains("\"wood\"") ? 500 : 200));
        var wood = published("Wood", "It burns.");
        untilAttempted(hook, 1);

        published("Coal", "Black.");
        unpublish(wood);
        until(3);

        Patience.until(
                "the first is superseded",
                SOON,
                () -> states(hook).equals(List.of("waiting", "delivered", "superseded")));
        assertThat(kinds("wood")).containsExactly("article.upserted", "article.removed");
        assertThat(kinds("coal")).containsExactly("article.upserted");
    }

    @Test
    void whereSomethingWasIsToldAlthoughThereIsNewerNews() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> Says.status(500));
        var wood = published("Wood", "It burns.");
        untilAttempted(hook, 1);
        var moved = Map.of("title", "Wood", "slug", "firewood", "body", "It burns.");
        publish(editor(wood).body(moved).put(address(wood)));
        var changed = Map.of("title", "Wood", "slug", "firewood", "body", "It burned.");
        publish(editor(editor().get(address(wood))).body(changed).put(address(wood)));
        Patience.until(
                "the first is superseded",
                SOON,
                () ->
                        states(hook).equals(List.of("waiting", "waiting", "superseded"))
                                && delivery(hook).<Integer>path("items[1].attempts") > 0);

        receiver.answer(told -> Says.status(200));
        int before = receiver.told().size();
        hurry();
        until(before + 2);

        assertThat(kinds().subList(before, before + 2))
                .containsExactly("article.moved", "article.upserted");
    }

    @Test
    void whoIsGoneIsToldNoMore() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> Says.status(410));

        published("Wood", "It burns.");

        Patience.until("it is paused", SOON, () -> "gone".equals(read(hook).path("pauseReason")));
        delivery(hook).then().body("items.state", contains("waiting"));
        published("Coal", "Black.");
        assertThat(receiver.told()).hasSize(1);

        receiver.answer(told -> Says.status(200));
        change(hook, Map.of("paused", false));
        until(3);

        assertThat(kinds("wood")).containsExactly("article.upserted", "article.upserted");
        assertThat(kinds("coal")).containsExactly("article.upserted");
    }

    @Test
    void aReceiverIsLeftAloneForAsLongAsItAsks() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> new Says(429, Map.of("Retry-After", "3600"), 2));

        published("Wood", "It burns.");
        untilAttempted(hook, 1);

        String next = delivery(hook).path("items[0].nextAttemptAt");
        assertThat(Instant.parse(next)).isAfter(Instant.now().plusSeconds(3000));
        published("Coal", "Black.");
        Patience.until("the next one waits", SOON, () -> states(hook).size() == 2);
        assertThat(kinds()).containsExactly("article.upserted");
        execute("update webhook set wait_until = now()");
        hurry();
        until(2);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> new Says(302, Map.of("Location", receiver.url("/else")), 2));

        published("Wood", "It burns.");
        untilAttempted(hook, 1);

        delivery(hook)
                .then()
                .body("items[0].status", equalTo(302), "items[0].state", equalTo("waiting"));
        assertThat(receiver.told()).extracting(Told::target).containsOnly("/hook");
    }

    @Test
    void ofALongAnswerNoMoreIsReadThanIsKept() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> new Says(200, Map.of(), 10L << 30));

        published("Wood", "It burns.");
        untilState(hook, "delivered");

        assertThat(delivery(hook).<String>path("items[0].answer")).hasSize(1024);
    }

    @Test
    void whoeverHangsIsLeftAloneAfterAWhile() throws Exception {
        var over = new CountDownLatch(1);
        var silent = webhook(Map.of());
        var halfway = webhook(Map.of("url", receiver.url("/halfway")));
        receiver.answer(
                told -> {
                    if (told.target().equals("/hook")) {
                        await(over);
                        return Says.status(200);
                    }
                    return new Says(200, Map.of(), 1000, () -> await(over));
                });

        try {
            published("Wood", "It burns.");

            for (var hook : List.of(silent, halfway)) {
                untilAttempted(hook, 1);
                delivery(hook)
                        .then()
                        .body(
                                "items[0].state",
                                equalTo("waiting"),
                                "items[0].failure",
                                equalTo("No answer: none within 10 seconds"));
            }
        } finally {
            over.countDown();
        }
    }

    @Test
    void whatIsResetIsTriedAgain() throws Exception {
        var hook = webhook(Map.of());
        try (var server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            change(hook, Map.of("url", "http://127.0.0.1:" + server.getLocalPort() + "/"));
            published("Wood", "It burns.");
            try (var connection = server.accept()) {
                connection.setSoLinger(true, 0);
            }
            untilAttempted(hook, 1);
        }

        assertThat(delivery(hook).<String>path("items[0].failure")).startsWith("No answer: ");
        change(hook, Map.of());
        hurry();
        until(1);
        untilState(hook, "delivered");
    }

    @Test
    void whoeverWasAwayIsToldAfterwards() throws Exception {
        var hook = webhook(Map.of());
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), receiver.port());
        receiver.close();
        var wood = published("Wood", "It burns.");
        published("Coal", "Black.");
        unpublish(wood);
        Patience.until(
                "all were tried",
                SOON,
                () ->
                        delivery(hook).<List<Integer>>path("items.attempts").stream()
                                        .filter(attempts -> attempts > 0)
                                        .count()
                                > 1);

        receiver = new Receiver(address);
        hurry();

        Patience.until(
                "all is told",
                SOON,
                () -> kinds("wood").contains("article.removed") && !kinds("coal").isEmpty());
        assertThat(kinds("wood")).endsWith("article.removed");
    }

    @Test
    void afterTheLastAttemptItIsPaused() throws Exception {
        var hook = webhook(Map.of());
        receiver.answer(told -> Says.status(500));
        published("Wood", "It burns.");
        untilAttempted(hook, 1);
        execute("update webhook_delivery set attempts = 9, next_at = now()");

        Patience.until(
                "it is given up", SOON, () -> "given-up".equals(read(hook).path("pauseReason")));
        delivery(hook).then().body("items.state", contains("dead"));
    }

    @Test
    void whileTheSecretChangesBothAreValid() throws Exception {
        var hook = webhook(Map.of());
        String former = hook.path("secret");
        var rotated = editor().post(at(hook) + "/secret");
        rotated.then().statusCode(200);

        published("Wood", "It burns.");
        until(1);

        verify(former, receiver.told().get(0));
        verify(rotated.path("secret"), receiver.told().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "fastly, POST, surrogate-key, ' ', false",
        "varnish, PURGE, xkey, ' ', false",
        "cloudflare, POST, , ',', true"
    })
    void cachesArePurgedByTheirTags(
            String format, String method, String header, String separator, boolean isBody)
            throws Exception {
        webhook(Map.of("format", format, "headers", Map.of("Fastly-Key", "s3cret")));
        published("Wood", "It burns.");
        until(1);

        var told = receiver.told().get(0);

        var tag = tag("/v1/articles/wood", "article:");
        assertThat(told.method()).isEqualTo(method);
        assertThat(told.headers().getFirst("Fastly-Key")).isEqualTo("s3cret");
        if (isBody) {
            assertThat(Json.json(told.body()).path("tags"))
                    .extracting(JsonNode::asText)
                    .contains(tag, "articles");
        } else {
            assertThat(told.headers().getFirst(header).split(separator)).contains(tag, "articles");
            assertThat(told.body()).isEmpty();
        }
    }

    @Test
    void purgesThatWaitAreMadeTogether() throws Exception {
        var hook = webhook(Map.of("format", "varnish"));
        receiver.answer(told -> Says.status(503));
        published("Wood", "It burns.");
        untilAttempted(hook, 1);
        execute("update webhook_delivery set next_at = now() + interval '1 hour'");
        receiver.answer(told -> Says.status(200));
        int before = receiver.told().size();

        published("Coal", "Black.");
        Patience.until(
                "nothing waits",
                SOON,
                () -> states(hook).size() > 1 && !states(hook).contains("waiting"));

        var last = receiver.told().get(receiver.told().size() - 1);
        assertThat(last.headers().getFirst("xkey").split(" "))
                .contains(
                        tag("/v1/articles/wood", "article:"), tag("/v1/articles/coal", "article:"));
        assertThat(receiver.told()).hasSize(before + 1);
        assertThat(states(hook)).contains("superseded");
    }

    @Test
    void aPurgeNamesNoMoreTagsThanCachesTake() throws Exception {
        var hook = webhook(Map.of("format", "fastly", "paused", true));
        for (int i = 0; i < 40; i++) {
            published("Piece " + i, "It burns.");
        }

        change(hook, Map.of("format", "fastly", "paused", false));
        Patience.until(
                "nothing waits",
                SOON,
                () -> states(hook).size() > 1 && !states(hook).contains("waiting"));

        var purges =
                receiver.told().stream()
                        .map(told -> told.headers().getFirst("surrogate-key").split(" "))
                        .toList();
        assertThat(purges).allMatch(tags -> tags.length <= 30).hasSizeLessThan(40);
        for (int i = 0; i < 40; i++) {
            var tag = tag("/v1/articles/piece-" + i, "article:");
            assertThat(purges).anyMatch(tags -> List.of(tags).contains(tag));
        }
    }

    @Test
    void onlyWhatIsAskedForIsTold() throws Exception {
        webhook(Map.of("kinds", List.of("article.upserted"), "language", "de"));

        published(
                Map.of("title", "Wood", "body", "", "language", "en", "topics", List.of("Trees")));
        published(Map.of("title", "Holz", "body", "", "language", "de"));
        until(1);

        assertThat(Json.json(receiver.told().get(0).body()).path("data").path("slug").asText())
                .isEqualTo("holz");
        assertThat(receiver.told()).hasSize(1);
    }

    @Test
    void whatWasMissedIsToldAgainFromAPosition() throws Exception {
        var hook = webhook(Map.of());
        String before = hook.path("position");
        published("Wood", "It burns.");
        until(1);
        untilState(hook, "delivered");

        editor().body(Map.of("since", before)).post(at(hook) + "/replay").then().statusCode(200);
        until(2);

        assertThat(receiver.told())
                .extracting(told -> told.headers().getFirst("webhook-id"))
                .hasSize(2)
                .containsOnly((String) delivery(hook).path("items[0].id"));
        editor().body(Map.of("since", "99999999999"))
                .post(at(hook) + "/replay")
                .then()
                .statusCode(410);
    }

    @Test
    void longHistoryIsToldFromItsBeginningAndNotWrittenDownFirst() throws Exception {
        var hook = webhook(Map.of());
        execute(
                """
                insert into change (position, type, kind, resource_id, slug)
                select feed.position + i, 'upserted', 'article', gen_random_uuid(), 'piece-' || i
                from feed, generate_series(1, 5000) i;
                update feed set position = position + 5000
                """);

        until(20);

        editor().get(at(hook) + "/deliveries?state=waiting&total=true")
                .then()
                .body("total", lessThan(1000));
        assertThat(receiver.told())
                .extracting(told -> Json.json(told.body()).path("data").path("slug").asText())
                .contains("piece-1", "piece-2");
        editor().delete(at(hook)).then().statusCode(204);
    }

    @Test
    void whoIsPausedIsToldAfterwards() throws Exception {
        var hook = webhook(Map.of("paused", true));
        published("Wood", "It burns.");
        read(hook).then().body("pauseReason", equalTo("by-hand"));
        assertThat(receiver.told()).isEmpty();

        change(hook, Map.of("paused", false));

        until(1);
        read(hook).then().body("pauseReason", nullValue());
    }

    @Test
    void aTestTakesTheWayOfAllOthers() throws Exception {
        var hook = webhook(Map.of());

        var test = editor().post(at(hook) + "/test");

        test.then().statusCode(202);
        until(1);
        verify(hook.path("secret"), receiver.told().get(0));
        assertThat(kinds()).containsExactly("webhook.test");
        Patience.until(
                "it is delivered",
                SOON,
                () -> "delivered".equals(editor().get(test.header("Location")).path("state")));
        editor().get(at(hook) + "/deliveries?state=delivered&total=true")
                .then()
                .body("items", hasSize(1), "total", equalTo(1));
    }

    @Test
    void whereNothingMayBeReachedNothingIsSent() throws Exception {
        var hosts =
                List.of(
                        "169.254.169.254",
                        "10.255.255.1",
                        "[64:ff9b::a00:1]",
                        "[::ffff:127.0.0.1]",
                        "[fd00::1]");
        var hooks =
                hosts.stream()
                        .map(
                                host ->
                                        webhook(
                                                Map.of(
                                                        "url",
                                                        "https://%s:%d/"
                                                                .formatted(host, receiver.port()))))
                        .toList();

        published("Wood", "It burns.");

        for (var hook : hooks) {
            untilAttempted(hook, 1);
            assertThat(delivery(hook).<String>path("items[0].failure"))
                    .endsWith(" is at no address of the open internet.");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://slow-lantern.example/",
                "https://user:word@slow-lantern.example/",
                "https://slow-lantern.example/#a",
                "https://slow lantern.example/",
                "ftp://slow-lantern.example/",
                "/hook"
            })
    void whatIsNoAddressForAWebhookIsRefused(String url) {
        editor().body(Map.of("name", "Nobody", "url", url))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/url"));
    }

    @Test
    void whatIsWrongIsNamed() {
        var wrong =
                List.of(
                        Map.entry("kinds", List.of("article.created")),
                        Map.entry("headers", Map.of("webhook-id", "1")),
                        Map.entry("headers", Map.of("X-Key", "a\nb")));
        for (var fault : wrong) {
            editor().body(said(Map.of(fault.getKey(), fault.getValue())))
                    .post(WEBHOOKS)
                    .then()
                    .statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource({"language, xx@@", "topic, ''", "series, ''", "name, \u200B"})
    void whatSaysNothingIsNamedWhereItStands(String member, String value) {
        editor().body(said(Map.of(member, value)))
                .post(WEBHOOKS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/" + member));
    }

    @Test
    void whatWasReadCanBeSentBackAsItIs() throws Exception {
        var hook = webhook(Map.of("headers", Map.of("X-Key", "s3cret"), "kinds", List.of()));
        var shown = read(hook);

        editor(shown).body(shown.asString()).put(at(hook)).then().statusCode(200);

        published("Wood", "It burns.");
        until(1);
        assertThat(receiver.told().get(0).headers().getFirst("X-Key")).isEqualTo("s3cret");
        editor(read(hook))
                .body(said(Map.of("headers", List.of("X-Key"))))
                .put(at(hook))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/headers"));
    }

    @Test
    void eachHeaderKeepsItsValueAloneOrIsGivenOne() throws Exception {
        var hook = webhook(Map.of("headers", Map.of("X-Key", "s3cret", "X-Old", "gone")));
        var headers = new HashMap<String, Object>();
        headers.put("X-Key", null);
        headers.put("X-New", "told");

        change(hook, Map.of("headers", headers));

        published("Wood", "It burns.");
        until(1);
        var sent = receiver.told().get(0).headers();
        assertThat(sent.getFirst("X-Key")).isEqualTo("s3cret");
        assertThat(sent.getFirst("X-New")).isEqualTo("told");
        assertThat(sent.getFirst("X-Old")).isNull();
    }

    @Test
    void aHeaderWithoutAValueToKeepIsNamed() {
        var hook = webhook(Map.of());
        var valueless = said(Map.of("headers", Collections.singletonMap("X-A~B", null)));

        for (var answer :
                List.of(
                        editor().body(valueless).post(WEBHOOKS),
                        editor(read(hook)).body(valueless).put(at(hook)))) {
            answer.then().statusCode(400).body("errors.pointer", contains("/headers/X-A~0B"));
        }
    }

    @Test
    void whatIsSecretIsNotShownAgain() {
        var hook = webhook(Map.of("headers", Map.of("Authorization", "Bearer s3cret")));

        var shown = read(hook);

        shown.then().body("headers", hasKey("Authorization"));
        assertThat(shown.asString()).doesNotContain("s3cret").doesNotContain("whsec_");
        change(hook, Map.of("name", "Other"));
        read(hook).then().body("headers", hasKey("Authorization"), "name", equalTo("Other"));
    }

    @Test
    void whatIsDeletedIsGone() {
        var hook = webhook(Map.of());

        editor().delete(at(hook)).then().statusCode(204);

        editor().get(at(hook)).then().statusCode(404);
        editor().delete(at(hook)).then().statusCode(404);
    }

    private Map<String, Object> said(Map<String, ?> more) {
        var draft =
                new HashMap<String, Object>(
                        Map.of("name", "Frontend", "url", receiver.url("/hook")));
        draft.putAll(more);
        return draft;
    }

    private Response webhook(Map<String, ?> more) {
        var made = editor().body(said(more)).post(WEBHOOKS);
        made.then().statusCode(201);
        return made;
    }

    private static String tag(String address, String kind) {
        return Stream.of(read(address).header("Cache-Tag").split(","))
                .filter(each -> each.startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static String at(Response hook) {
        return WEBHOOKS + "/" + hook.path("id");
    }

    private static Response read(Response hook) {
        return editor().get(at(hook));
    }

    private void change(Response hook, Map<String, ?> more) {
        editor(read(hook)).body(said(more)).put(at(hook)).then().statusCode(200);
    }

    private static Response delivery(Response hook) {
        return editor().get(at(hook) + "/deliveries");
    }

    private static List<String> states(Response hook) {
        return delivery(hook).path("items.state");
    }

    private List<String> kinds() {
        return receiver.told().stream()
                .map(told -> Json.json(told.body()).path("type").asText())
                .toList();
    }

    /** The kinds of what is told of one article. */
    private List<String> kinds(String slug) {
        return receiver.told().stream()
                .map(told -> Json.json(told.body()))
                .filter(event -> event.path("data").path("slug").asText().equals(slug))
                .map(event -> event.path("type").asText())
                .toList();
    }

    private void until(int number) throws Exception {
        Patience.until(number + " are told", SOON, () -> receiver.told().size() >= number);
    }

    private static void untilAttempted(Response hook, int attempts) throws Exception {
        Patience.until(
                attempts + " attempts are noted",
                SOON,
                () -> delivery(hook).<List<Integer>>path("items.attempts").contains(attempts));
    }

    private static void untilState(Response hook, String state) throws Exception {
        Patience.until("it is " + state, SOON, () -> states(hook).equals(List.of(state)));
    }

    /** Lets the pause before the next attempt be over. */
    private void hurry() throws SQLException {
        execute("update webhook_delivery set next_at = now() where state = 'waiting'");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void verify(String secret, Told told) throws WebhookVerificationException {
        new Webhook(secret).verify(told.body(), headers(told));
    }

    private static HttpHeaders headers(Told told) {
        return HttpHeaders.of(told.headers(), (name, value) -> true);
    }
}
