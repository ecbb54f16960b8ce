package dev.seriatim.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FaithfulTextTest extends ApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Caf\u00e9 \u00c5ngstr\u00f6m",
                "Cafe\u0301 A\u030angstro\u0308m",
                "\u212bngstr\u00f6m \u2126 \ufb01n",
                "\ud83d\ude00 \ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddeb\ud83c\uddf7",
                "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eabc\u202c",
                "Z\u0351\u036b\u0343\u036a\u0302a\u0322\u0321l\u0334g\u0335o\u0336",
                "\u0928\u092e\u0938\u094d\u0924\u0947 \u4f60\u597d \u3053\u3093\u306b\u3061\u306f",
                "\ufdd0\uffff\ufffe\ufffd x",
                "\udbff\udfff \ud800\udc00 x",
                "\ufeffa\u200bb\u2060c\u00add",
                "a\u0001\u0008\u000b\u001f\u007f\u0085b",
                "a\u2028b\u2029c",
                "100 % of _ and * and ? \\ \\\\ \\n \\u0041",
                "O'Brien \"quotes\" `ticks` ''doubled'' \u2018curly\u2019",
                "Robert'); drop table article; --",
                "' or '1'='1' /* */ ; select pg_sleep(1)",
                "$1 $$ ?1 :title {slug} ${env.HOME} #{7*7} {{7*7}} %s %n %00 &amp; &#0;",
                "<script>alert(1)</script> ]]> <!-- --> </title>",
                "C:\\temp\\..\\x ../../etc/passwd file:///x",
                "null",
                "NaN",
                "1e400",
                "true",
                "-0"
            })
    void textIsKeptAsItWasSent(String text) {
        var article = publish(draft(article(text)));
        var series = made("series", Map.of("title", text, "description", text));
        var author = made("authors", Map.of("name", text, "bio", text));
        var topic = made("topics", Map.of("name", text, "description", text));

        for (var answer : List.of(article, editor().get(address(article)))) {
            for (var field :
                    List.of(
                            "title",
                            "excerpt",
                            "body",
                            "cover.alt",
                            "cover.caption",
                            "cover.credit",
                            "related[0].title",
                            "related[0].note",
                            "worksCited[0].title",
                            "worksCited[0].authors[0]")) {
                isKept(answer, field, text);
            }
        }
        var page = reader().get("/v1/articles/" + article.path("slug"));
        for (var field : List.of("title", "excerpt", "cover.alt", "worksCited[0].title")) {
            isKept(page, field, text);
        }
        isKept(series, "title", text);
        isKept(series, "description", text);
        isKept(author, "name", text);
        isKept(author, "bio", text);
        isKept(topic, "name", text);
        isKept(topic, "description", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {" a ", "\ta\n", "a\r\nb", "a\rb", "\u00a0a\u3000", "  \u2003a"})
    void whiteSpaceIsKept(String text) {
        var article = draft(article(text));

        for (var field : List.of("title", "excerpt", "body", "related[0].note")) {
            isKept(article, field, text);
            isKept(editor().get(address(article)), field, text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 37, 300})
    void longestTextIsKept(int length) {
        for (var letter : List.of("a", "\u00e9", "\u4e2d", "\ud83d\ude00")) {
            var text = letter.repeat(length);

            isKept(draft(Map.of("title", text, "body", text.repeat(1000))), "title", text);
        }
    }

    private static Map<String, Object> article(String text) {
        return Map.of(
                "title",
                text,
                "excerpt",
                text,
                "body",
                text,
                "cover",
                Map.of(
                        "url", "https://pictures.example/a",
                        "alt", text,
                        "caption", text,
                        "credit", text),
                "related",
                List.of(Map.of("title", text, "note", text)),
                "worksCited",
                List.of(Map.of("title", text, "authors", List.of(text))));
    }

    private static Response made(String collection, Map<String, String> draft) {
        var answer = editor().body(draft).post("/manage/v1/" + collection);
        answer.then().statusCode(201);
        return editor().get(answer.header("Location"));
    }

    private static void isKept(Response answer, String field, String text) {
        var kept = JsonPath.from(new String(answer.asByteArray(), UTF_8));
        assertThat(kept.getString(field)).as(field).isEqualTo(text);
    }
}
