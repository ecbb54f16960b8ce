package dev.seriatim.cache;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import org.jspecify.annotations.Nullable;

/**
 * What answers a request, as the metrics name it: by the template of its path. They find the name
 * where Quarkus REST leaves it, which a cached response never reaches.
 *
 * @param template such as {@code /v1/articles/{slug}}
 */
record Operation(String template) {

    private static final String KEY = "UrlPathTemplate";

    /** What the present request has come to, if it has come to anything. */
    static @Nullable Operation present() {
        Context request = Vertx.currentContext();
        String template = request == null ? null : request.getLocal(KEY);
        return template == null ? null : new Operation(template);
    }

    /** Lets the present request count as its own. */
    void isAtWork() {
        Context request = Vertx.currentContext();
        if (request != null) {
            request.putLocal(KEY, template);
        }
    }
}
