package dev.seriatim.faults;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.support.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/**
 * Writers who publish one number after the other, each in an article of their own and at all nodes
 * in turn, and readers who see whether what a node shows them is what it may still show.
 */
final class Traffic implements AutoCloseable {

    static final int WRITERS = 8;

    /** Some of them nobody writes in. */
    static final int ARTICLES = 2 * WRITERS;

    private static final int READERS = 16;
    private static final long WRITERS_PAUSE = Duration.ofMillis(500).toNanos();
    private static final long READERS_PAUSE = Duration.ofMillis(100).toNanos();
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final Pattern NUMBER = Pattern.compile("Number (\\d+)\\.");
    private static final String MARK = "detail=database-down";

    private final List<Application> nodes;
    private final List<String> addresses;
    private final Ledger ledger = new Ledger(ARTICLES);
    private final Map<String, LongAdder> heard = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    private volatile boolean isOver;

    /**
     * @param addresses of the articles, as editors know them; each writer has one of the first
     */
    Traffic(List<Application> nodes, List<String> addresses) {
        this.nodes = nodes;
        this.addresses = addresses;
        for (int i = 0; i < WRITERS; i++) {
            int article = i;
            threads.execute(() -> repeat(WRITERS_PAUSE, number -> write(article, number)));
        }
        for (int i = 0; i < READERS; i++) {
            threads.execute(() -> repeat(READERS_PAUSE, turn -> read()));
        }
    }

    static String slug(int article) {
        return "log-book-" + article;
    }

    private void repeat(long pause, IntConsumer step) {
        for (int turn = 1; !isOver; turn++) {
            try {
                step.accept(turn);
            } catch (RuntimeException | AssertionError failure) {
                complaints.add(failure.toString());
            }
            LockSupport.parkNanos(pause);
        }
    }

    private void write(int article, int number) {
        var node = nodes.get((article + number) % nodes.size());
        var address = addresses.get(article);
        var text = "{\"body\": \"" + Ledger.body(number) + "\"}";
        node.get(address)
                .filter(this::isDone)
                .flatMap(read -> node.send("PATCH", address, changing(read), text))
                .filter(this::isDone)
                .flatMap(draft -> node.send("PUT", address + "/publication", changing(draft), "{}"))
                .filter(this::isDone)
                .ifPresent(published -> ledger.acknowledged(article, number, node));
    }

    private static Map<String, String> changing(HttpResponse<String> answer) {
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        return Map.of("If-Match", tag, "Content-Type", "application/json");
    }

    private boolean isDone(HttpResponse<String> answer) {
        count("write: " + answer.statusCode());
        // 412: what was not answered has been done all the same.
        if (answer.statusCode() != 200 && answer.statusCode() != 412) {
            isToldToComeBack(answer);
        }
        return answer.statusCode() == 200;
    }

    private void isToldToComeBack(HttpResponse<String> answer) {
        if (answer.statusCode() != 503 || answer.headers().firstValue("Retry-After").isEmpty()) {
            complaints.add(answer + ": " + answer.body());
        }
    }

    private void read() {
        var random = ThreadLocalRandom.current();
        int article = random.nextInt(ARTICLES);
        var node = nodes.get(random.nextInt(nodes.size()));
        long start = System.nanoTime();
        var answer = node.getAsStranger("/v1/articles/" + slug(article));
        if (answer.isEmpty()) {
            count("read: refused");
        } else if (answer.get().statusCode() == 200) {
            judge(answer.get(), article, start);
        } else {
            count("read: " + answer.get().statusCode());
            isToldToComeBack(answer.get());
        }
    }

    private void judge(HttpResponse<String> answer, int article, long start) {
        var status = answer.headers().firstValue("Cache-Status").orElse("");
        if (status.contains(MARK)) {
            count("read: marked");
            return;
        }
        boolean isCached = status.contains("hit") || status.contains("collapsed");
        count(isCached ? "read: hit" : "read: fresh");
        int least = ledger.least(article, start);
        var number = NUMBER.matcher(answer.body());
        if (!number.find() || Integer.parseInt(number.group(1)) < least) {
            complaints.add("%s, and %d at least: %s".formatted(status, least, answer.body()));
        }
    }

    private void count(String what) {
        heard.computeIfAbsent(what, any -> new LongAdder()).increment();
    }

    /** Comes back when each node has acknowledged so many more writes, and shows what it trusts. */
    Duration awaitWellBeing(int writes, Duration atMost) throws Exception {
        var wanted =
                nodes.stream().collect(toMap(node -> node, node -> ledger.count(node) + writes));
        return Patience.until(
                "all nodes are well",
                atMost,
                () -> nodes.stream().allMatch(node -> isWell(node, wanted.get(node))));
    }

    private boolean isWell(Application node, int wanted) {
        return ledger.count(node) >= wanted
                && node.getAsStranger("/v1/articles/" + slug(0))
                        .filter(answer -> answer.statusCode() == 200)
                        .flatMap(answer -> answer.headers().firstValue("Cache-Status"))
                        .filter(status -> !status.contains(MARK))
                        .isPresent();
    }

    /** Comes back when so many answers more were marked as outdated. */
    void awaitMarked(int answers, Duration atMost) throws Exception {
        long wanted = marked() + answers;
        Patience.until("outdated answers say so", atMost, () -> marked() >= wanted);
    }

    private long marked() {
        return Optional.ofNullable(heard.get("read: marked")).map(LongAdder::sum).orElse(0L);
    }

    /** Ends it, and tells which numbers were acknowledged, for each article. */
    Ledger stop() throws InterruptedException {
        isOver = true;
        threads.shutdown();
        if (!threads.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
            complaints.add("somebody was not answered");
        }
        return ledger;
    }

    /** What should not have been answered so. */
    Queue<String> complaints() {
        return complaints;
    }

    /** How often what was heard. */
    Map<String, LongAdder> heard() {
        return new TreeMap<>(heard);
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
