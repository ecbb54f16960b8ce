package dev.seriatim.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads what an issuer publishes, all of it in so much time, however slowly it drips. */
final class IssuerConnection {

    /** What reading an issuer's keys may take as a whole. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int MOST_BYTES = 1 << 18;

    private final HttpClient web =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();

    /**
     * The text at an address.
     *
     * @param deadline in {@link System#nanoTime()}
     * @throws IOException if it is not there, too long or late
     */
    String text(URI address, long deadline) throws IOException {
        var request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
        var answer = web.sendAsync(request, bounded());
        try {
            var left = Math.max(0, deadline - System.nanoTime());
            var response = answer.get(left, TimeUnit.NANOSECONDS);
            if (response.statusCode() != 200) {
                throw new IOException(address + " answers " + response.statusCode());
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (TimeoutException late) {
            throw new IOException(address + " does not answer in time", late);
        } catch (ExecutionException failure) {
            throw new IOException(address + " cannot be read: " + failure.getCause(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interruption);
        } finally {
            answer.cancel(true);
        }
    }

    private static BodyHandler<byte[]> bounded() {
        return response -> new BoundedBody(BodySubscribers.ofByteArray(), MOST_BYTES);
    }
}
