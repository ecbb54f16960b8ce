package dev.seriatim.http.pipeline;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * Closes a connection after an answer that came before the end of its request. Who closes while
 * something unread is under way resets the connection, and the client may lose the answer with it;
 * so the rest is read first, and thrown away.
 *
 * <p>RFC 9112 9.6: "To avoid the TCP reset problem, servers typically close a connection in
 * stages."
 */
final class LingeringClose {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final long longest;

    /**
     * @param longest how long the rest of a request may take; a second in which nothing comes ends
     *     it before
     */
    LingeringClose(Vertx vertx, Duration longest) {
        this.vertx = vertx;
        this.longest = longest.dividedBy(QUIET);
    }

    /** Closes the connection of a request at its end, or when no more of it seems to come. */
    void close(HttpServerRequest request) {
        if (request.isEnded()) {
            request.connection().close();
        } else {
            new Rest(request).drain();
        }
    }

    /** What is still to come of a request; touched by its event loop alone. */
    private final class Rest {

        private final HttpServerRequest request;
        private long seconds;
        private boolean isQuiet;

        private Rest(HttpServerRequest request) {
            this.request = request;
        }

        private void drain() {
            var timer = vertx.setPeriodic(QUIET.toMillis(), second -> closeIfQuiet());
            request.connection().closeHandler(closed -> vertx.cancelTimer(timer));
            request.exceptionHandler(broken -> request.connection().close());
            request.endHandler(read -> request.connection().close());
            request.handler(dropped -> isQuiet = false);
            request.resume();
        }

        private void closeIfQuiet() {
            seconds++;
            if (isQuiet || seconds >= longest) {
                request.connection().close();
            }
            isQuiet = true;
        }
    }
}
