package dev.seriatim.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a request looks like. */
enum WebhookFormat {
    /** An event of Standard Webhooks, signed. */
    STANDARD("POST"),
    /** A purge of Fastly's API by surrogate keys: {@code /service/<id>/purge}. */
    FASTLY("POST"),
    /** A purge of Cloudflare's API by cache tags: {@code /zones/<id>/purge_cache}. */
    CLOUDFLARE("POST"),
    /** A purge of Varnish by the keys of its module xkey. */
    VARNISH("PURGE");

    /** How many tags a purge names: what Cloudflare takes on every plan. */
    static final int MOST_TAGS = 30;

    private final String method;

    WebhookFormat(String method) {
        this.method = method;
    }

    String method() {
        return method;
    }

    /** Whether it tells of nothing but tags. */
    boolean isPurge() {
        return this != STANDARD;
    }

    /**
     * The body of a request.
     *
     * @param event of Standard Webhooks, in JSON
     * @param tags the cache tags of all that is outdated; they hold no quotes
     */
    String body(String event, List<String> tags) {
        return switch (this) {
            case STANDARD -> event;
            case CLOUDFLARE ->
                    tags.stream().collect(Collectors.joining("\",\"", "{\"tags\":[\"", "\"]}"));
            case FASTLY, VARNISH -> "";
        };
    }

    /** The headers that tell the tags, where a header does. */
    Map<String, String> headers(List<String> tags) {
        var headers = new LinkedHashMap<String, String>();
        switch (this) {
            case STANDARD, CLOUDFLARE -> headers.put("content-type", "application/json");
            case FASTLY -> headers.put("surrogate-key", String.join(" ", tags));
            case VARNISH -> headers.put("xkey", String.join(" ", tags));
        }
        return headers;
    }
}
