package dev.seriatim.webhook;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;

/**
 * Makes requests to receivers: to the very address that was judged, by no proxy, without following
 * redirects, and reading no more of an answer than is worth keeping.
 */
@Singleton
class WebhookClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NONE = "none within %d seconds".formatted(PATIENCE.toSeconds());
    private static final int MOST_READ = 64 << 10;
    private static final int MOST_KEPT = 1024;

    private final Vertx vertx;
    private final HttpClient client;
    private final OpenAddresses open;

    WebhookClient(Vertx vertx, OpenAddresses open) {
        this.vertx = vertx;
        this.open = open;
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setKeepAlive(false)
                                .setConnectTimeout((int) PATIENCE.toMillis())
                                .setMaxPoolSize(1000));
    }

    /**
     * Makes a request and waits for the answer, {@link #PATIENCE} in all.
     *
     * @throws UndeliverableException if there is none
     */
    ReceiverAnswer send(Destination to, String method, Map<String, String> headers, String body) {
        var options =
                new RequestOptions()
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        to.port(), to.address(open).getHostAddress()))
                        .setHost(to.host())
                        .setPort(to.port())
                        .setSsl(to.isEncrypted())
                        .setMethod(HttpMethod.valueOf(method))
                        .setURI(to.target())
                        .setFollowRedirects(false)
                        .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(headers));
        try {
            return within(client.request(options).compose(request -> exchange(request, body)))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException failed) {
            throw new UndeliverableException("No answer: " + reason(failed));
        }
    }

    private static String reason(CompletionException failed) {
        var cause = Objects.requireNonNullElse(failed.getCause(), failed);
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }

    private Future<ReceiverAnswer> within(Future<ReceiverAnswer> answer) {
        Promise<ReceiverAnswer> first = Promise.promise();
        long timer = vertx.setTimer(PATIENCE.toMillis(), due -> first.tryFail(NONE));
        answer.onComplete(
                done -> {
                    vertx.cancelTimer(timer);
                    if (done.succeeded()) {
                        first.tryComplete(done.result());
                    } else {
                        first.tryFail(done.cause());
                    }
                });
        return first.future();
    }

    private Future<ReceiverAnswer> exchange(HttpClientRequest request, String body) {
        Promise<ReceiverAnswer> answered = Promise.promise();
        long timer = vertx.setTimer(PATIENCE.toMillis(), due -> answered.tryFail(NONE));
        answered.future()
                .onComplete(
                        done -> {
                            vertx.cancelTimer(timer);
                            request.reset();
                        });
        // Without these, each connection that is lost is an error in the log.
        request.exceptionHandler(answered::tryFail);
        request.connection().exceptionHandler(answered::tryFail);
        request.send(Buffer.buffer(body))
                .onFailure(answered::tryFail)
                .onSuccess(response -> read(response, answered));
        return answered.future();
    }

    private static void read(HttpClientResponse response, Promise<ReceiverAnswer> answered) {
        var read = Buffer.buffer();
        response.handler(
                part -> {
                    read.appendBuffer(part);
                    if (read.length() >= MOST_READ) {
                        answered.tryComplete(answer(response, read));
                    }
                });
        response.exceptionHandler(answered::tryFail);
        response.endHandler(end -> answered.tryComplete(answer(response, read)));
    }

    private static ReceiverAnswer answer(HttpClientResponse response, Buffer read) {
        var kept = read.getBytes(0, Math.min(read.length(), MOST_KEPT));
        // PostgreSQL stores no NUL; what is cut off in the middle of a character is replaced.
        var text = new String(kept, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
        return new ReceiverAnswer(response.statusCode(), text, response.getHeader("Retry-After"));
    }
}
