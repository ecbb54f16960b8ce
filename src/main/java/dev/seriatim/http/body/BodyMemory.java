package dev.seriatim.http.body;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads request bodies, each within its own bound, and all that are in work within the one that the
 * memory sets: what is made of a text takes many times its length.
 */
@Singleton
public class BodyMemory {

    /** How much of the heap all bodies may be, but for one that is alone. */
    private static final int SHARE = 32;

    private static final String KEY = BodyMemory.class.getName();

    private final CurrentVertxRequest exchange;
    private final long most = Runtime.getRuntime().maxMemory() / SHARE;
    private final AtomicLong taken = new AtomicLong();

    BodyMemory(CurrentVertxRequest exchange) {
        this.exchange = exchange;
    }

    /** What the bodies of one request take, until it is over. */
    private final class Share {

        private long bytes;
        private boolean isOver;

        synchronized void take(int more) {
            boolean isAlone = taken.get() == bytes;
            if (isOver || !isAlone && taken.get() + more > most) {
                giveBack();
                throw ProblemException.overloaded();
            }
            taken.addAndGet(more);
            bytes += more;
        }

        synchronized void giveBack() {
            taken.addAndGet(-bytes);
            bytes = 0;
            isOver = true;
        }
    }

    /** Gives back at the end of a request what it takes. */
    public void watch(RoutingContext request) {
        var share = new Share();
        request.put(KEY, share);
        request.addEndHandler(over -> share.giveBack());
    }

    /**
     * Reads to the end of the stream, and no further than the bound.
     *
     * @param limit the most bytes accepted
     * @throws ProblemException 413 if there are more, 400 if the client breaks off, 503 if there is
     *     no memory for them at the moment
     */
    public byte[] read(InputStream stream, int limit) {
        var share = Objects.requireNonNull(exchange.getCurrent().<Share>get(KEY), "not let in");
        try {
            // Not closed here: it would first wait for all that is refused.
            return new Counted(stream, limit, share).readAllBytes();
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "The request body ended before it was complete.");
        }
    }

    /** A body that is counted while it is read. */
    private static final class Counted extends FilterInputStream {

        private final int limit;
        private final Share share;
        private int all;

        private Counted(InputStream body, int limit, Share share) {
            super(body);
            this.limit = limit;
            this.share = share;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            if (read > 0) {
                all += read;
                if (all > limit) {
                    throw RequestBody.tooLarge(limit);
                }
                share.take(read);
            }
            return read;
        }
    }
}
