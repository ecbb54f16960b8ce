package dev.seriatim.http;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.seriatim.http.json.MergePatch;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.support.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostileInputTest extends RefusalTest {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)\\.(\\w+)}");

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String PUBLICATION = "/manage/v1/articles/{articles.id}/publication";
    private static final String RELATED = "/manage/v1/articles/{articles.id}/related";
    private static final String PARTS = "/manage/v1/series/{series.id}/parts";
    private static final String SITE = "/manage/v1/site";

    private static String at(String template) {
        return NAME.matcher(template)
                .replaceAll(found -> library.name(found.group(1), found.group(2)));
    }

    private static Response write(String method, String template, String body) {
        var type = method.equals("PATCH") ? MergePatch.MEDIA_TYPE : "application/json";
        return editor().header("If-Match", "*")
                .contentType(type)
                .body(body)
                .request(method, at(template));
    }

    private static Response ask(String address) {
        var sender = address.startsWith("/manage") ? editor() : reader();
        return sender.urlEncodingEnabled(false).get(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=101",
                "limit=1000000000",
                "limit=9223372036854775808",
                "limit=99999999999999999999999999",
                "limit=abc",
                "limit=all",
                "limit=null",
                "limit=1e1",
                "limit=10.0",
                "limit=0x10",
                "limit=+5",
                "limit=%205",
                "limit=5%0a",
                "limit=%D9%A5",
                "limit=5,5",
                "limit=5&limit=5",
                "limit=5&%6Cimit=5",
                "limit[]=5",
                "Limit=5",
                "offset=1",
                "page=2",
                "total=yes",
                "total=1",
                "total=TRUE",
                "total",
                "cursor=x",
                "cursor=AAAA",
                "cursor=%2B%2F%3D",
                "cursor=AQ%3D%3D",
                "cursor='%20or%201=1",
                "=1",
                "%26=1"
            })
    void listsAreReadInPagesOnly(String query) {
        for (var list :
                Stream.of(
                                "/v1/articles",
                                "/v1/articles/{articles.slug}/related",
                                "/v1/articles/{articles.slug}/backlinks",
                                "/v1/series",
                                "/v1/authors",
                                "/v1/topics",
                                ARTICLES,
                                "/manage/v1/series",
                                "/manage/v1/authors",
                                "/manage/v1/topics",
                                "/manage/v1/imports")
                        .map(HostileInputTest::at)
                        .toList()) {
            isProblem(ask(list + "?" + query), 400, "invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filter[author.email][starts]=a",
                "filter[author.nothing][starts]=a",
                "filter%5Bbody_html%5D=a",
                "updatedBy.resetToken=a",
                "series.createdBy=a",
                "t0.digest=a",
                "_where[digest_startsWith]=a",
                "static=1&order=asc",
                "sort=digest",
                "sort=digest%20as%20title",
                "sort=slug&sort=digest",
                "orderby=(select%20digest%20from%20api_key)",
                "fields=*,password",
                "fields=title:digest",
                "populate=*",
                "include=drafts",
                "export=csv",
                "status=draft",
                "state=draft",
                "topic[]=waiting",
                "topic[$ne]=waiting",
                "topic[in]=",
                "topic=",
                "topic=&author=",
                "topic=[]",
                "topic=*",
                "topic=%25",
                "topic=_aiting",
                "topic=Waiting",
                "topic=waiting%20",
                "topic=waiting&topic=none",
                "topic='%20or%20'1'='1",
                "topic=x'%20union%20select%20digest%20from%20api_key--",
                "author=$$;drop%20table%20article;$$",
                "author=wenna-harbour%27",
                "author=%5C",
                "author=%F0%9F%98%80",
                "series=../topics/waiting",
                "series=by-the-water%0d%0aX-A:1"
            })
    void filterShowsNothingThatIsHidden(String query) {
        isProblem(ask("/v1/articles?" + query), 400, "invalid-request");
    }

    @Test
    void whatIsNoTokenShowsNoPreview() {
        isProblem(ask("/v1/articles?preview=true"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=%00",
                "topic=%C0%AF",
                "topic=%ED%A0%80",
                "topic=%ff",
                "%00=1",
                "cursor=%00"
            })
    void undecodableQueryIsRefused(String query) {
        isProblem(ask("/v1/articles?" + query), 400, "invalid-request");
        isProblem(ask(ARTICLES + "?" + query), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=DRAFT",
                "state=gone",
                "state=draft,gone",
                "state=draft,",
                "state=1",
                "state="
            })
    void stateIsOneOfTheWords(String query) {
        isProblem(ask(ARTICLES + "?" + query), 400, "invalid-request");
    }

    @Test
    void cursorIsNotTakenInPieces() {
        var cursor = Cursor.of("published articles", Instant.EPOCH, new UUID(1, 2)).toString();

        IntStream.range(1, cursor.length())
                .mapToObj(length -> ask("/v1/articles?cursor=" + cursor.substring(0, length)))
                .forEach(answer -> isProblem(answer, 400, "invalid-request"));
        for (var more : new String[] {"A", "AAAA", "=", "%3D"}) {
            isProblem(ask("/v1/articles?cursor=" + cursor + more), 400, "invalid-request");
        }
    }

    @Test
    void cursorOfAnotherListIsRefused() {
        var ofArticles = Cursor.of("articles", Instant.EPOCH, new UUID(1, 2));
        var ofReaders = Cursor.of("published articles", Instant.EPOCH, new UUID(1, 2));
        var ofTopics = Cursor.of("topics", "waiting");

        isProblem(ask("/v1/articles?cursor=" + ofArticles), 400, "invalid-request");
        isProblem(ask(ARTICLES + "?cursor=" + ofReaders), 400, "invalid-request");
        isProblem(ask("/manage/v1/authors?cursor=" + ofTopics), 400, "invalid-request");
        isProblem(ask("/v1/topics?cursor=" + ofTopics), 400, "invalid-request");
    }

    @Test
    void forgedCursorIsRefused() {
        var related = at("/v1/articles/{articles.slug}/related?cursor=");
        var listed = "/v1/articles?cursor=";

        isProblem(ask(related + forged("related", 'l', -1L)), 400, "invalid-request");
        isProblem(ask(related + forged("related", 'l', Long.MIN_VALUE)), 400, "invalid-request");
        isProblem(ask(related + Cursor.of("related", "1")), 400, "invalid-request");
        isProblem(
                ask(listed + forged("published articles", 'i', Long.MAX_VALUE)),
                400,
                "invalid-request");
        isProblem(ask(listed + Cursor.of("published articles")), 400, "invalid-request");
        isProblem(
                ask("/manage/v1/topics?cursor=" + Cursor.of("topics", "a\u0000b")),
                400,
                "invalid-request");
        isProblem(
                ask("/manage/v1/topics?cursor=" + Cursor.of("topics", "a".repeat(1400))),
                400,
                "invalid-request");
    }

    private static String forged(String list, char kind, long value) {
        var bytes = ByteBuffer.allocate(3 + list.length() + 1 + Long.BYTES + Integer.BYTES);
        bytes.put((byte) 1).putShort((short) list.length()).put(list.getBytes());
        bytes.put((byte) kind).putLong(value);
        if (kind == 'i') {
            bytes.putInt(0);
        }
        var written = Arrays.copyOf(bytes.array(), bytes.position());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"0199e8a0-5b1c-7d3e-9f20-4a6b8c0d2e1f\"",
                "\"state\": \"unpublished\"",
                "\"status\": \"published\"",
                "\"version\": 7",
                "\"publishedVersion\": 1",
                "\"publishedAt\": \"2020-01-01T00:00:00Z\"",
                "\"publishAt\": \"2020-01-01T00:00:00Z\"",
                "\"createdAt\": \"2020-01-01T00:00:00Z\"",
                "\"updatedAt\": null",
                "\"wordCount\": 5",
                "\"changed\": true",
                "\"authorId\": 1",
                "\"createdBy\": \"admin\"",
                "\"role\": \"admin\"",
                "\"importedFrom\": \"x\"",
                "\"title\": null",
                "\"title\": \"\"",
                "\"title\": \" \\t\\n\"",
                "\"title\": {\"$gt\": 0}",
                "\"slug\": \"\"",
                "\"slug\": \"Tide Tables\"",
                "\"slug\": \"tide--tables\"",
                "\"slug\": \"-tide\"",
                "\"slug\": \"tide-\"",
                "\"slug\": \"tide\\n\"",
                "\"slug\": \"t\\u0131de\"",
                "\"slug\": \"../tide\"",
                "\"slug\": \"tide%2ftables\"",
                "\"excerpt\": 5",
                "\"language\": \"\"",
                "\"language\": \"en_GB\"",
                "\"language\": \"e\"",
                "\"language\": \"en-\"",
                "\"language\": \"en-speakingworld\"",
                "\"body\": null",
                "\"body\": [\"a\"]",
                "\"authors\": [\"\"]",
                "\"authors\": [\"  \"]",
                "\"authors\": [1]",
                "\"authors\": [[\"a\"]]",
                "\"authors\": {\"name\": \"a\"}",
                "\"topics\": \"waiting\"",
                "\"topics\": [null]",
                "\"contentRating\": \"GENERAL\"",
                "\"contentRating\": \"none\"",
                "\"contentRating\": 0",
                "\"canonicalUrl\": \"javascript:alert(1)\"",
                "\"canonicalUrl\": \"ftp://example.org/\"",
                "\"canonicalUrl\": \"//example.org/\"",
                "\"canonicalUrl\": \"https://\"",
                "\"canonicalUrl\": \"https://a b\"",
                "\"canonicalUrl\": \"https://example.org/\\r\\nX: 1\"",
                "\"cover\": {}",
                "\"cover\": {\"url\": \"data:image/png;base64,AAAA\"}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"width\": 1.5}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"width\": 10.0}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"width\": \"10\"}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"width\": 0}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"height\": 100001}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"height\": 4294967297}",
                "\"cover\": {\"url\": \"https://example.org/a\", \"path\": \"/etc/passwd\"}",
                "\"related\": [{}]",
                "\"related\": [{\"kind\": \"related\"}]",
                "\"related\": [{\"slug\": \"a\", \"url\": \"https://example.org/\"}]",
                "\"related\": [{\"articleId\": \"1\"}]",
                "\"related\": [{\"articleId\": \"1-1-1-1-1\"}]",
                "\"related\": [{\"url\": \"javascript:alert(1)\"}]",
                "\"related\": [{\"title\": \"\"}]",
                "\"related\": [{\"title\": \"A\", \"kind\": \"Sequel\"}]",
                "\"related\": [{\"title\": \"A\", \"kind\": \"\"}]",
                "\"related\": [{\"title\": \"A\", \"state\": \"resolved\"}]",
                "\"related\": [{\"title\": \"A\", \"weight\": 1}]",
                "\"related\": [{\"title\": \"A\", \"note\": \"a\\u0000\"}]",
                "\"worksCited\": [{}]",
                "\"worksCited\": [{\"title\": \"A\", \"year\": 2020.0}]",
                "\"worksCited\": [{\"title\": \"A\", \"year\": 2.02e3}]",
                "\"worksCited\": [{\"title\": \"A\", \"year\": \"2020\"}]",
                "\"worksCited\": [{\"title\": \"A\", \"year\": 3001}]",
                "\"worksCited\": [{\"title\": \"A\", \"isbn\": \"978\"}]",
                "\"worksCited\": [{\"title\": \"A\", \"doi\": \"https://doi.org/10.1/2\"}]",
                "\"__proto__\": {\"role\": \"admin\"}"
            })
    void articleTakesNothingThatDoesNotBelong(String field) {
        var whole = "\"title\": \"Slack Water\", \"body\": \"Between the tides.\"";
        var others =
                Pattern.compile(field.replaceAll(":.*", "") + ": \"[^\"]*\",? ?").matcher(whole);
        var body = "{" + others.replaceAll("").replaceAll(",\\s*$", "") + ", " + field + "}";

        isProblem(write("POST", ARTICLES, body), 400, "invalid-request");
        isProblem(write("PUT", ARTICLES + "/{articles.id}", body), 400, "invalid-request");
        isProblem(
                write("PATCH", ARTICLES + "/{articles.id}", "{" + field + "}"),
                400,
                "invalid-request");
    }

    private static Stream<Arguments> refused() {
        return Stream.of(
                arguments("PUT", PUBLICATION, "{'publishAt': 'tomorrow'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '2030-01-01'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '2030-01-01T00:00:00'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '2030-02-30T00:00:00Z'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '10000-01-01T00:00:00Z'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '+292278994-08-17T07:12:55Z'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '9999-12-31T23:59:59-18:00'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '0001-01-01T00:00:00+18:00'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': '-0001-01-01T00:00:00Z'}"),
                arguments("PUT", PUBLICATION, "{'publishAt': 1893456000}"),
                arguments("PUT", PUBLICATION, "{'publishAt': true}"),
                arguments("PUT", PUBLICATION, "{'unpublishAt': '2020-01-01T00:00:00Z'}"),
                arguments(
                        "PUT",
                        PUBLICATION,
                        "{'publishAt': '2090-01-01T00:00:00Z', 'unpublishAt': '2090-01-01T00:00:00Z'}"),
                arguments("PUT", PUBLICATION, "{'state': 'published'}"),
                arguments("PUT", PUBLICATION, "{'publishedAt': '2020-01-01T00:00:00Z'}"),
                arguments("PUT", RELATED, "{}"),
                arguments("PUT", RELATED, "{'items': null}"),
                arguments("PUT", RELATED, "{'items': [null]}"),
                arguments("PUT", RELATED, "{'items': [{'target': {'id': 'x'}}]}"),
                arguments("PUT", RELATED, items(101, "{'title': 'A'}")),
                arguments("PUT", PARTS, "{}"),
                arguments("PUT", PARTS, "{'parts': [{}]}"),
                arguments("PUT", PARTS, "{'parts': [{'url': 'https://example.org/'}]}"),
                arguments("PUT", PARTS, "{'parts': [{'position': 7, 'title': 'A'}]}"),
                arguments("PUT", PARTS, "{'parts': [{'title': 'A'}, {'title': 'a'}]}"),
                arguments(
                        "PUT",
                        PARTS,
                        "{'parts': [{'slug': 'tide-tables'}, {'title': 'Tide Tables'}]}"),
                arguments("PUT", PARTS, parts(1001, "{'title': 'A'}")),
                arguments("POST", "/manage/v1/series", "{'title': 'A', 'status': 'ONGOING'}"),
                arguments("POST", "/manage/v1/series", "{'title': 'A', 'parts': []}"),
                arguments("POST", "/manage/v1/series", "{'title': 'A', 'createdBy': 'b'}"),
                arguments("POST", "/manage/v1/authors", "{'name': 'A', 'articleCount': 9}"),
                arguments("POST", "/manage/v1/authors", "{'name': 'A', 'email': 'a@example.org'}"),
                arguments("POST", "/manage/v1/authors", "{'name': 'A', 'url': 'javascript:x'}"),
                arguments("POST", "/manage/v1/authors", "{'name': '\\u2028\\ud800'}"),
                arguments("POST", "/manage/v1/topics", "{'name': ' '}"),
                arguments("POST", "/manage/v1/topics", "{'name': 'A', 'slug': 'A'}"),
                arguments("PUT", SITE, "{'urlTemplates': {'article': 'https://example.org/'}}"),
                arguments("PUT", SITE, "{'urlTemplates': {'article': 'javascript:{slug}'}}"),
                arguments("PUT", SITE, "{'urlTemplates': {'article': 'https:///{slug}'}}"),
                arguments("PUT", SITE, "{'urlTemplates': {'series': 'https://:80/{slug}'}}"),
                arguments(
                        "PUT",
                        SITE,
                        "{'urlTemplates': {'topic': 'https://a.example:99999/{slug}'}}"),
                arguments("PUT", SITE, "{'baseUrl': 'https://a.example:65536/'}"),
                arguments("PUT", SITE, "{'urlTemplates': {'page': 'https://example.org/{slug}'}}"),
                arguments(
                        "PUT",
                        SITE,
                        "{'urlTemplates': {'topic': 'https://example.org/{slug}/{slug}'}}"),
                arguments("PUT", SITE, "{'defaultLanguage': 'not a language'}"),
                arguments("PUT", SITE, "{'baseUrl': 'example.org'}"),
                arguments("PUT", SITE, "{'adminKey': 'x'}"));
    }

    private static String items(int count, String item) {
        return "{'items': [" + (item + ",").repeat(count - 1) + item + "]}";
    }

    private static String parts(int count, String part) {
        return items(count, part).replace("items", "parts");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherDocumentsTakeNothingThatDoesNotBelong(String method, String address, String body) {
        var answer = write(method, address, body.replace('\'', '"'));

        isProblem(answer, 400, "invalid-request");
    }

    private static Stream<Arguments> overlong() {
        return Stream.of(
                arguments(ARTICLES, "{'body': '', 'title': '%s'}", 300),
                arguments(ARTICLES, "{'title': 'A', 'body': '', 'excerpt': '%s'}", 1000),
                arguments(ARTICLES, "{'title': 'A', 'body': '', 'slug': '%s'}", 200),
                arguments(ARTICLES, "{'title': 'A', 'body': '', 'authors': ['%s']}", 200),
                arguments(ARTICLES, "{'title': 'A', 'body': '', 'topics': ['%s']}", 200),
                arguments(
                        ARTICLES, "{'title': 'A', 'body': '', 'related': [{'title': '%s'}]}", 300),
                arguments(
                        ARTICLES,
                        "{'title': 'A', 'body': '', 'related': [{'slug': 'a', 'note': '%s'}]}",
                        500),
                arguments(
                        ARTICLES,
                        "{'title': 'A', 'body': '', 'related': [{'slug': 'a', 'kind': '%s'}]}",
                        40),
                arguments(
                        ARTICLES,
                        "{'title': 'A', 'body': '', 'worksCited': [{'title': '%s'}]}",
                        500),
                arguments(
                        ARTICLES,
                        "{'title': 'A', 'body': '', 'cover': {'url': 'https://a/', 'alt': '%s'}}",
                        500),
                arguments(
                        ARTICLES,
                        "{'title': 'A', 'body': '', 'canonicalUrl': 'https://example.org/%s'}",
                        1980),
                arguments("/manage/v1/series", "{'title': '%s'}", 300),
                arguments("/manage/v1/series", "{'title': 'A', 'description': '%s'}", 5000),
                arguments("/manage/v1/authors", "{'name': '%s'}", 200),
                arguments("/manage/v1/authors", "{'name': 'A', 'bio': '%s'}", 5000),
                arguments("/manage/v1/topics", "{'name': '%s'}", 200),
                arguments("/manage/v1/topics", "{'name': 'A', 'description': '%s'}", 5000));
    }

    @ParameterizedTest
    @MethodSource("overlong")
    void overlongTextIsRefused(String address, String template, int longest) {
        for (var length : new int[] {longest + 1, 1_000_000}) {
            var body = template.replace('\'', '"').formatted("a".repeat(length));

            isProblem(write("POST", address, body), 400, "invalid-request");
        }
        var symbols = template.replace('\'', '"').formatted("\ud83d\ude00".repeat(longest + 1));
        isProblem(write("POST", address, symbols), 400, "invalid-request");
    }

    @Test
    void slugIsGivenOnce() {
        isProblem(
                write(
                        "POST",
                        ARTICLES,
                        "{\"title\": \"A\", \"body\": \"\", \"slug\": \"tide-tables\"}"),
                409,
                "slug-taken");
        isProblem(
                write(
                        "POST",
                        "/manage/v1/series",
                        "{\"title\": \"A\", \"slug\": \"by-the-water\"}"),
                409,
                "slug-taken");
        isProblem(
                write(
                        "POST",
                        "/manage/v1/authors",
                        "{\"name\": \"A\", \"slug\": \"wenna-harbour\"}"),
                409,
                "slug-taken");
        isProblem(
                write("POST", "/manage/v1/topics", "{\"name\": \"A\", \"slug\": \"waiting\"}"),
                409,
                "slug-taken");
    }

    @Test
    void bodyMayBeAsLargeAsItsOperationNeeds() {
        isTooLarge("/manage/v1/series", "application/json", 1 << 20);
        isTooLarge("/manage/v1/authors", "application/json", 1 << 20);
        isTooLarge("/manage/v1/topics", "application/json", 1 << 20);
        isTooLarge(ARTICLES, "application/json", 12 << 20);
    }

    private static void isTooLarge(String address, String type, int limit) {
        var sender = announcing(editor()).contentType(type).body(new byte[limit + 1]);

        isProblem(sender.post(address), 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void methodIsTheOneInTheRequestLine(String header) {
        var article = at(ARTICLES + "/{articles.id}");

        editor().header(header, "DELETE").get(article).then().statusCode(200);
        isProblem(
                editor().header(header, "DELETE").body("{}").post(article),
                405,
                "method-not-allowed");
        editor().get(article + "?_method=DELETE").then().statusCode(400);
    }
}
