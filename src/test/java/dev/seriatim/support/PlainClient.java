package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.RequestBuilder;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.util.EntityUtils;

/**
 * Asks the running application for what is asked again and again, and holds each exchange against
 * the contract. What REST Assured does about a request takes several times as long as most answers
 * do, and so does what {@code java.net.http} does about its threads.
 */
public final class PlainClient {

    private static final int CONNECTIONS = 64;
    private static final int PATIENCE = 30_000;

    // Nothing is added, unpacked or followed.
    private static final CloseableHttpClient CLIENT =
            HttpClients.custom()
                    .disableContentCompression()
                    .disableCookieManagement()
                    .disableRedirectHandling()
                    .disableDefaultUserAgent()
                    .setDefaultRequestConfig(
                            RequestConfig.custom().setSocketTimeout(PATIENCE).build())
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build();

    private PlainClient() {}

    /**
     * The answer to a GET of whoever holds no key; where it says to go, nobody goes.
     *
     * @param address path and query, encoded as they are to be sent
     */
    public static Response get(String address) {
        return send("GET", address, Map.of(), "");
    }

    /**
     * The answer to an editor's tool with every right, which sends JSON.
     *
     * @param address path and query, encoded as they are to be sent
     * @param tag of what is changed; null without a precondition
     * @param body empty for none
     */
    public static Response edit(String method, String address, String tag, String body) {
        var headers = new HashMap<String, String>();
        headers.put("Authorization", "Bearer " + ApiTest.ADMIN_KEY);
        headers.put("Content-Type", "application/json");
        if (tag != null) {
            headers.put("If-Match", tag);
        }
        return send(method, address, headers, body);
    }

    private static Response send(
            String method, String address, Map<String, String> headers, String body) {
        var uri = URI.create("http://localhost:" + RestAssured.port + address);
        var request = RequestBuilder.create(method).setUri(uri).addHeader("Accept", "*/*");
        headers.forEach(request::addHeader);
        if (!body.isEmpty()) {
            request.setEntity(new ByteArrayEntity(body.getBytes(UTF_8)));
        }
        try (var received = CLIENT.execute(request.build())) {
            var entity = received.getEntity();
            var answer =
                    answer(
                            received.getStatusLine().toString(),
                            received.getStatusLine().getStatusCode(),
                            headers(received.getAllHeaders()),
                            entity == null ? new byte[0] : EntityUtils.toByteArray(entity));
            ContractCheck.OF_THE_PROJECT.check(Exchange.of(method, uri, headers, body, answer));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(method + " " + address, e);
        }
    }

    private static Response answer(String statusLine, int status, Headers headers, byte[] body) {
        var type = headers.getValue("Content-Type");
        // The headers, which hold the type as well, take the place of what it adds to them.
        return new ResponseBuilder()
                .setStatusCode(status)
                .setStatusLine(statusLine)
                .setContentType(type == null ? "" : type)
                .setHeaders(headers)
                .setBody(body)
                .build();
    }

    private static Headers headers(org.apache.http.Header[] lines) {
        return new Headers(
                Stream.of(lines).map(line -> new Header(line.getName(), line.getValue())).toList());
    }
}
