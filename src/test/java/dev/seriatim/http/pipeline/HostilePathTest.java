package dev.seriatim.http.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Raw;
import dev.seriatim.support.RefusalTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HostilePathTest extends RefusalTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String KEY =
            "Authorization: Bearer the-key-of-the-tests-and-of-nothing-else\r\n";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private String ask(String method, String target, String headers) throws IOException {
        return Raw.exchange(
                port,
                method
                        + " "
                        + target
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + headers
                        + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manage/v1/articles;x=1",
                "/manage/v1;x=1/articles",
                "/manage;x=1/v1/articles",
                "/manage/v1/articles;",
                "/manage/v1/articles%3B",
                "/manage/v1/articles%3Bx=1",
                "/manage%3Bx/v1/articles",
                "//manage/v1/articles",
                "/manage//v1/articles",
                "/manage/v1//articles",
                "/manage/v1/articles/",
                "/manage/v1/articles//",
                "/./manage/v1/articles",
                "/manage/./v1/articles",
                "/v1/../manage/v1/articles",
                "/v1/%2e%2e/manage/v1/articles",
                "/v1/..%2fmanage/v1/articles",
                "/v1/..;/manage/v1/articles",
                "/q/health/../../manage/v1/articles",
                "/docs/..%2fmanage/v1/articles",
                "/manage%2Fv1%2Farticles",
                "/manage/v1%2Farticles",
                "/manage/v1/articles%2F",
                "/MANAGE/v1/articles",
                "/Manage/V1/Articles",
                "/manage/v1/ARTICLES",
                "/%6d%61nage/v1/articles",
                "/manage/v1/%61rticles",
                "/manage/v1/articles%20",
                "/manage/v1/articles.json",
                "/manage/v1/articles%0a",
                "/manage/v1/articles%5c",
                "\\manage\\v1\\articles",
                "/manage/v1/articles%23",
                "/manage/v1/articles%3F",
                "/%2fmanage/v1/articles",
                "/;/manage/v1/articles",
                "/v1;/../manage/v1/articles",
                "/manage/v1/site;x",
                "/manage/v1/imports%3Bx",
                "http://localhost/manage/v1/articles",
                "http://localhost//manage/v1/articles;x"
            })
    void noSpellingOpensWhatIsClosed(String target) throws IOException {
        for (var method : new String[] {"GET", "HEAD", "POST", "PUT", "DELETE"}) {
            assertThat(ask(method, target, "")).startsWith("HTTP/1.1 4");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles;x=1",
                "/v1;x/articles",
                "/v1/articles%3Bx=1",
                "/v1/articles/tide-tables;x=1",
                "/v1/articles/tide-tables%3Bx",
                "//v1/articles",
                "/v1//articles",
                "/v1/articles/",
                "/v1/articles/tide-tables/",
                "/v1/articles//tide-tables",
                "/v1/./articles",
                "/v1/site/../articles",
                "/v1/%2e/articles",
                "/v1/%2e%2e/v1/articles",
                "/v1/articles/..",
                "/v1/articles/%2e%2e",
                "/v1/articles/..%2f..%2fmanage%2fv1%2fsite",
                "/v1/articles/..%5c..%5cetc%5cpasswd",
                "/v1%2Farticles",
                "/v1/articles%2Ftide-tables",
                "/V1/articles",
                "/v1/Articles",
                "/v1/articles/Tide-Tables",
                "/v1/articles/tide-tables%20",
                "/v1/articles/tide-tables%0a",
                "/v1/articles/tide-tables.json",
                "/v1/articles/tide_tables",
                "/v1/articles/%25",
                "/v1/articles/'%20or%201=1--",
                "/v1/articles/*",
                "/v1/articles/%7B%22$gt%22:0%7D"
            })
    void addressHasOneSpelling(String target) throws IOException {
        var answer = ask("GET", target, "");

        assertThat(answer).startsWith("HTTP/1.1 404").contains(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=",
                "&=",
                "&a",
                "where={}",
                "a[]=<>",
                "q={\"a\":[1]}",
                "limit=1;total=x",
                "\\",
                "q=100%",
                "q=%zz",
                "q=%4",
                "%=1"
            })
    void oddQueryIsRefused(String query) throws IOException {
        assertThat(ask("GET", "/v1/articles?" + query, ""))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM)
                .containsIgnoringCase("access-control-allow-origin: *");
        assertThat(ask("GET", "/manage/v1/articles?" + query, KEY))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/articles/%00",
                "/v1/articles/tide-tables%00",
                "/manage/v1/articles/%00",
                "/v1/articles/%C0%AF",
                "/v1/articles/%ED%A0%80",
                "/v1/articles/%E0%80%AF",
                "/%ff",
                "/v1/articles/%zz",
                "/v1/articles/%",
                "/v1/articles/%4",
                "/v1/articles/a%",
                "/%",
                "/v1/articles/{x}",
                "/v1/a|b",
                "/v1/articles#",
                "/v1/articles/tide-tables#top",
                "/v1/articles?limit=1#top"
            })
    void undecodablePathIsRefused(String target) throws IOException {
        assertThat(ask("GET", target, "")).startsWith("HTTP/1.1 400").contains(PROBLEM);
        assertThat(ask("DELETE", target, KEY)).startsWith("HTTP/1.1 400").contains(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "PURGE", "BREW", "get", "DELETE", "PATCH"})
    void otherMethodsAreRefused(String method) throws IOException {
        for (var target : new String[] {"/v1/articles", "/v1/articles/tide-tables", "/v1/site"}) {
            assertThat(ask(method, target, "")).startsWith("HTTP/1.1 405").contains(PROBLEM);
            assertThat(ask(method, target, KEY)).startsWith("HTTP/1.1 405").contains(PROBLEM);
        }
        assertThat(ask(method, "/nothing", "")).startsWith("HTTP/1.1 404").contains(PROBLEM);
    }

    @Test
    void requestForTwoHostsIsRefused() throws IOException {
        assertThat(ask("GET", "/v1/articles", "Host: example.org\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
        assertThat(ask("GET", "/manage/v1/articles", KEY + "Host: localhost\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains(PROBLEM);
    }

    @Test
    void lengthIsToldOnceAndInOneWay() throws IOException {
        var post = KEY + "Content-Type: application/json\r\n";

        assertThat(
                        ask(
                                "POST",
                                "/manage/v1/topics",
                                post + "Content-Length: 2\r\nContent-Length: 3\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        ask(
                                "POST",
                                "/manage/v1/topics",
                                post + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(ask("POST", "/manage/v1/topics", post + "Content-Length: -1\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(
                        ask(
                                "POST",
                                "/manage/v1/topics",
                                post + "Content-Length: 99999999999999999999\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void answerDependsOnNoHeaderOfAProxy() throws IOException {
        assertThat(ask("GET", "/v1/articles?total=true", "")).startsWith("HTTP/1.1 200");
        var plain = withoutRequestId(ask("GET", "/v1/articles?total=true", ""));

        for (var header :
                new String[] {
                    "X-Forwarded-Host: evil.example",
                    "X-Forwarded-Proto: gopher",
                    "X-Forwarded-Prefix: /evil",
                    "X-Forwarded-For: 127.0.0.1",
                    "Forwarded: host=evil.example",
                    "X-Original-URL: /manage/v1/articles",
                    "X-Rewrite-URL: /manage/v1/articles",
                    "X-HTTP-Method-Override: DELETE"
                }) {
            var answer = withoutRequestId(ask("GET", "/v1/articles?total=true", header + "\r\n"));

            assertThat(answer).isEqualTo(plain);
        }
    }

    private static String withoutRequestId(String answer) {
        return answer.replaceAll("(?i)x-request-id: \\S+", "");
    }
}
