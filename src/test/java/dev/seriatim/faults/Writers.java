package dev.seriatim.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * Eight who write without a break, whatever they hear. What they were told is written must be there
 * in the end.
 */
final class Writers implements AutoCloseable {

    private static final int COUNT = 8;
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Application application;
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    private final AtomicLong next = new AtomicLong();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<HttpResponse<String>> refusals = new ConcurrentLinkedQueue<>();
    private final List<? extends Future<?>> work;
    private volatile boolean stopped;

    Writers(Application application) {
        this.application = application;
        this.work = IntStream.range(0, COUNT).mapToObj(i -> threads.submit(this::write)).toList();
    }

    private void write() {
        while (!stopped) {
            var slug = "essay-" + next.incrementAndGet();
            var draft =
                    "{\"title\": \"%1$s\", \"slug\": \"%1$s\", \"body\": \"Of **%1$s**.\", \"authors\": [\"by %1$s\"]}"
                            .formatted(slug);
            application.post("/manage/v1/articles", draft).ifPresent(answer -> note(slug, answer));
        }
    }

    private void note(String slug, HttpResponse<String> answer) {
        if (answer.statusCode() == 201) {
            acknowledged.add(slug);
        } else {
            refusals.add(answer);
        }
    }

    /** Comes back when so many more articles are written; tells how long that took. */
    Duration awaitMore(int articles, Duration atMost) throws Exception {
        var wanted = acknowledged.size() + articles;
        return Patience.until(
                articles + " more articles, heard last: " + refusals.stream().limit(3).toList(),
                atMost,
                () -> acknowledged.size() >= wanted);
    }

    /** The slugs of all articles that were acknowledged. */
    List<String> stop() throws Exception {
        stopped = true;
        for (var writer : work) {
            writer.get(STOP.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(refusals)
                .allSatisfy(
                        refusal -> {
                            assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(503);
                            assertThat(refusal.headers().firstValue("Retry-After")).hasValue("1");
                        });
        return List.copyOf(acknowledged);
    }

    /** Comes back when a writer has been refused. */
    void awaitRefusal(Duration atMost) throws Exception {
        Patience.until("a writer is refused", atMost, () -> !refusals.isEmpty());
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }
}
