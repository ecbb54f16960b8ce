package dev.seriatim.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody on this machine who is told, and answers as a test has it. */
final class Receiver implements AutoCloseable {

    /** What it was told. */
    record Told(String method, String target, Headers headers, String body) {}

    /**
     * What it answers.
     *
     * @param before what it does between the head of the answer and its body
     */
    record Says(int status, Map<String, String> headers, long length, Runnable before) {

        Says(int status, Map<String, String> headers, long length) {
            this(status, headers, length, () -> {});
        }

        static Says status(int status) {
            return new Says(status, Map.of(), 2);
        }
    }

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Function<Told, Says> answers = received -> Says.status(200);

    Receiver() throws IOException {
        this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** The same at an address of this machine. */
    Receiver(InetSocketAddress address) throws IOException {
        server = HttpServer.create(address, 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            var received =
                    new Told(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            body);
            told.add(received);
            var says = answers.apply(received);
            says.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(says.status(), says.length());
            exchange.getResponseBody().flush();
            says.before().run();
            var part = new byte[8192];
            for (long left = says.length(); left > 0; left -= part.length) {
                exchange.getResponseBody().write(part, 0, (int) Math.min(left, part.length));
            }
        }
    }

    void answer(Function<Told, Says> next) {
        answers = next;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
