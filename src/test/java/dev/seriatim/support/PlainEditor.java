package dev.seriatim.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** An editor's tool without REST Assured: for what is asked thousands of times. */
public final class PlainEditor {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI server;

    public PlainEditor(URI server) {
        this.server = server;
    }

    /**
     * Sends JSON, with every right.
     *
     * @param tag of what is changed; null without a precondition
     * @param body null for none
     */
    public HttpResponse<String> send(String method, String path, String tag, String body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request =
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Bearer the-key-of-the-tests-and-of-nothing-else")
                        .header("Content-Type", "application/json")
                        .method(method, content);
        if (tag != null) {
            request.header("If-Match", tag);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
