package dev.seriatim.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a frontend reads of a library that editors arrange. */
public abstract class DeliveryTest extends ApiTest {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z";

    /** Reads what is there. */
    protected static Response read(String address) {
        var answer = PlainClient.get(address);
        answer.then().statusCode(200);
        return answer;
    }

    /** Reads for editors what is there. */
    protected static Response managed(String address) {
        var answer = PlainClient.edit("GET", address, null, "");
        answer.then().statusCode(200);
        return answer;
    }

    /** Where readers find the article. */
    protected static String page(Response article) {
        return "/v1/articles/" + Json.field(article, "/slug");
    }

    /** Makes and publishes an article from everything that is to be said of it. */
    protected static Response published(Map<String, ?> draft) {
        return publish(draft(draft));
    }

    /** Publishes what the article's last answer describes, at a time past or future. */
    protected static Response publish(Response article, String time) {
        return edited(
                "PUT",
                address(article) + "/publication",
                article,
                Json.text(Map.of("publishAt", time)));
    }

    /** Makes an article of which readers are told that it came out at that time. */
    protected static Response publishedAt(String time, Map<String, ?> draft) {
        return publish(draft(draft), time);
    }

    /** Writes a draft over the article. */
    protected static Response revise(Response article, Map<String, ?> draft) {
        return replace(address(article), draft);
    }

    /** Puts something in the place of what is at an address of the management. */
    protected static Response replace(String address, Map<String, ?> content) {
        return edited("PUT", address, managed(address), Json.text(content));
    }

    /** Throws the article away. */
    protected static void trash(Response article) {
        editor(article).delete(address(article) + "?acknowledge=true").then().statusCode(204);
    }

    /** A link to, or a part for, each of these titles. */
    protected static List<Map<String, String>> titles(String... titles) {
        return Stream.of(titles).map(title -> Map.of("title", title)).toList();
    }

    /** Makes a series whose parts are named by their titles. */
    protected static Response series(String title, String... parts) {
        var draft = Json.text(Map.of("title", title));
        var begun = PlainClient.edit("POST", "/manage/v1/series", null, draft);
        begun.then().statusCode(201);
        return arrange(begun, parts);
    }

    /** Gives the series other parts, named by their titles. */
    protected static Response arrange(Response series, String... parts) {
        return edited(
                "PUT",
                series(Json.field(series, "/id")) + "/parts",
                series,
                Json.text(Map.of("parts", titles(parts))));
    }

    /** Where editors find a series. */
    protected static String series(Object id) {
        return "/manage/v1/series/" + id;
    }

    /** What the pages of a list hold, read one after the other to the last. */
    protected static <T> List<T> all(String address, String field) {
        var seen = new ArrayList<T>();
        for (var next = address; next != null; ) {
            var page = read(next);
            seen.addAll(page.path("items." + field));
            next = next(page);
        }
        return seen;
    }

    /** Where the next page of a list is, as the answer's {@code Link} header says. */
    protected static String next(Response page) {
        return linked(page, "next");
    }

    /** Where the page before is, as the answer's {@code Link} header says. */
    protected static String prev(Response page) {
        return linked(page, "prev");
    }

    private static String linked(Response page, String relation) {
        var links = page.getHeader("Link");
        return Stream.of(links == null ? new String[0] : links.split(", "))
                .filter(link -> link.endsWith(">; rel=\"" + relation + "\""))
                .map(link -> link.substring(1, link.indexOf('>')))
                .findFirst()
                .orElse(null);
    }

    /**
     * The members of the card of an English article without cover and authors, of a minute's
     * reading, on a site without templates; as JSON without the braces.
     */
    protected static String card(String slug, String title, String excerpt) {
        return """
        "id": "ID", "slug": "%s", "title": "%s", "excerpt": "%s", "language": "en",
        "publishedAt": "TIME", "updatedAt": "TIME", "readingMinutes": 1, "cover": null, "url": null, "authors": []\
        """
                .formatted(slug, title, excerpt);
    }

    /** JSON laid out for comparison, with ids and times left open. */
    protected static String timeless(String json) {
        var text = json.replaceAll("\"" + ID + "\"", "\"ID\"");
        try {
            return new ObjectMapper()
                    .readTree(text.replaceAll("\"" + TIME + "\"", "\"TIME\""))
                    .toPrettyString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("this is not JSON: " + json, e);
        }
    }
}
