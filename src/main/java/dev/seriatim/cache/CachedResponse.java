package dev.seriatim.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as it goes out again and again. */
final class CachedResponse {

    private static final CharSequence CACHE_STATUS =
            HttpHeaders.createOptimized(CacheStatus.HEADER);
    private static final String JSON = "application/json";

    // Roughly what it takes beside its bytes, and what each tag takes in the index.
    private static final int OVERHEAD = 1000;
    private static final int TAG = 100;

    private final String address;
    private final Set<String> tags;
    private final int status;
    private final List<Map.Entry<CharSequence, CharSequence>> headers;
    private final String cacheControl;
    private final CharSequence writtenCacheControl;
    private final long lifetime;
    private final CharSequence type;
    private final boolean isJson;
    private final @Nullable EncodedBody content;
    private final @Nullable Operation operation;

    /**
     * @param operation what made it, if known
     * @param headers those that are the same for everybody, whatever the form of the content
     * @param type of the content, as its header says
     * @param content nothing for a redirect
     */
    CachedResponse(
            String address,
            @Nullable Operation operation,
            Set<String> tags,
            int status,
            List<Map.Entry<String, String>> headers,
            String cacheControl,
            @Nullable String type,
            @Nullable EncodedBody content) {
        this.address = address;
        this.operation = operation;
        this.tags = tags;
        this.status = status;
        this.headers = headers.stream().map(CachedResponse::encoded).toList();
        this.cacheControl = cacheControl;
        this.writtenCacheControl = HttpHeaders.createOptimized(cacheControl);
        this.lifetime = Lifetime.of(cacheControl);
        this.type = HttpHeaders.createOptimized(type == null ? JSON : type);
        this.isJson = content == null || JSON.contentEquals(this.type);
        this.content = content;
    }

    private static Map.Entry<CharSequence, CharSequence> encoded(Map.Entry<String, String> header) {
        return Map.entry(
                HttpHeaders.createOptimized(header.getKey()),
                HttpHeaders.createOptimized(header.getValue()));
    }

    String address() {
        return address;
    }

    Set<String> tags() {
        return tags;
    }

    /**
     * Whether a client certainly takes it; most say so in few words.
     *
     * @param accepted what it says in {@code Accept}
     */
    boolean isTakenBy(@Nullable String accepted) {
        return accepted == null
                || accepted.equals("*/*")
                || isJson && (accepted.equals(JSON) || accepted.startsWith(JSON + ","));
    }

    /** How much memory it takes, in bytes. */
    int size() {
        return OVERHEAD + TAG * tags.size() + (content == null ? 0 : content.size());
    }

    /**
     * Answers a request: 304 if its client holds the content, no content for HEAD.
     *
     * @param seconds for how long other caches may keep it at most
     */
    void send(HttpServerRequest request, CharSequence cacheStatus, long seconds) {
        if (operation != null) {
            operation.isAtWork();
        }
        HttpServerResponse response = request.response();
        MultiMap out = response.headers();
        for (var header : headers) {
            out.set(header.getKey(), header.getValue());
        }
        out.set(HttpHeaders.CACHE_CONTROL, cacheControl(seconds)).set(CACHE_STATUS, cacheStatus);
        response.setStatusCode(status);
        if (content == null) {
            response.end();
        } else {
            send(request, content);
        }
    }

    private CharSequence cacheControl(long seconds) {
        return seconds < lifetime ? Lifetime.within(seconds, cacheControl) : writtenCacheControl;
    }

    private void send(HttpServerRequest request, EncodedBody content) {
        EncodedBody.Form form = content.formFor(request);
        HttpServerResponse response = request.response();
        MultiMap out = response.headers().set(HttpHeaders.ETAG, form.tag());
        if (isHeld(request, content)) {
            response.setStatusCode(304).end();
            return;
        }
        out.set(HttpHeaders.CONTENT_TYPE, type).set(HttpHeaders.CONTENT_LENGTH, form.length());
        if (form.coding() != null) {
            out.set(HttpHeaders.CONTENT_ENCODING, form.coding());
        }
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(form.bytes());
        }
    }

    // RFC 9110 5.3: lines of one name are one list.
    private static boolean isHeld(HttpServerRequest request, EncodedBody content) {
        MultiMap headers = request.headers();
        return headers.contains(HttpHeaders.IF_NONE_MATCH)
                && content.isHeldBy(String.join(",", headers.getAll(HttpHeaders.IF_NONE_MATCH)));
    }

    /** Puts itself in the place of what a resource has answered. */
    void replace(ContainerResponseContext response, HttpServerRequest request) {
        response.getHeaders().clear();
        response.setStatus(status);
        var form = content == null ? null : content.formFor(request);
        if (form == null) {
            response.setEntity(null);
        } else {
            var bytes = form.bytes().getBytes();
            response.setEntity(bytes, new Annotation[0], MediaType.valueOf(type.toString()));
        }
        // Asked for anew: a change of the entity may be the beginning of another response.
        MultivaluedMap<String, Object> out = response.getHeaders();
        for (var header : headers) {
            out.putSingle(header.getKey().toString(), header.getValue().toString());
        }
        out.putSingle("Cache-Control", cacheControl);
        if (form != null) {
            out.putSingle("ETag", form.tag().toString());
            if (form.coding() != null) {
                out.putSingle("Content-Encoding", form.coding().toString());
            }
        }
    }
}
