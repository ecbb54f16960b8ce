package dev.seriatim.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.seriatim.database.DatabaseAccess;
import dev.seriatim.support.PackagedApplication;
import dev.seriatim.support.Patience;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application, as a process that can be killed and started again. */
final class Application implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final String ADMIN_KEY = "the-key-of-the-faults-and-of-nothing-else";
    private static final String WRITING = "{\"name\": \"writers\", \"scopes\": [\"write\"]}";

    private final Path jar;
    private final DatabaseAccess database;
    private final Path log;
    private final Map<String, String> settings;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;
    private String key = ADMIN_KEY;

    private Application(Path jar, DatabaseAccess database, Path log, Map<String, String> settings)
            throws IOException {
        this.jar = jar;
        this.database = database;
        this.log = log;
        this.settings = settings;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.process = launch();
    }

    /**
     * Starts the application on a database, and comes back when it is ready and has a stored key.
     *
     * @param settings further settings, as environment variables
     */
    static Application startedOn(DatabaseAccess database, Path log, Map<String, String> settings)
            throws Exception {
        var application = launchedOn(database, log, settings);
        application.awaitReadiness();
        var made = application.post("/manage/v1/api-keys", WRITING).orElseThrow();
        application.key = JsonPath.from(made.body()).getString("key");
        return application;
    }

    /** As {@link #startedOn}, but comes back when it answers at all, with the key of the admin. */
    static Application launchedOn(DatabaseAccess database, Path log, Map<String, String> settings)
            throws Exception {
        return launched(PackagedApplication.PRESENT, database, log, settings);
    }

    /** As {@link #launchedOn}, of any release, and comes back when it is ready. */
    static Application ofRelease(
            Path jar, DatabaseAccess database, Path log, Map<String, String> settings)
            throws Exception {
        var application = launched(jar, database, log, settings);
        application.awaitReadiness();
        return application;
    }

    private static Application launched(
            Path jar, DatabaseAccess database, Path log, Map<String, String> settings)
            throws Exception {
        var application = new Application(jar, database, log, settings);
        Patience.until(
                "the application answers, see " + log,
                START,
                () -> application.get("/q/health/live").isPresent());
        return application;
    }

    private Process launch() throws IOException {
        var builder =
                PackagedApplication.process(jar)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_HOST", "127.0.0.1",
                                "QUARKUS_HTTP_PORT", String.valueOf(port),
                                "QUARKUS_DATASOURCE_JDBC_URL", database.url(),
                                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                                "SERIATIM_ADMIN_KEY", ADMIN_KEY));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private void awaitReadiness() throws Exception {
        Patience.until("the application is ready, see " + log, START, this::isReady);
    }

    boolean isReady() {
        return get("/q/health/ready").filter(answer -> answer.statusCode() == 200).isPresent();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: nothing is said, written or finished. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws Exception {
        process = launch();
        awaitReadiness();
    }

    /** SIGTERM: come to an end. */
    void terminate() {
        process.destroy();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The answer; nothing if the connection is refused or breaks off. */
    Optional<HttpResponse<String>> get(String path) {
        return send(request(path).GET().build());
    }

    /** As {@link #get}, so many times before any answer has come, each on its own connection. */
    List<CompletableFuture<HttpResponse<String>>> getAtOnce(String path, int times) {
        var request = request(path).version(HttpClient.Version.HTTP_1_1).timeout(START).build();
        return Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                .limit(times)
                .toList();
    }

    /** As {@link #post}, and breaks off after the first byte of the body; the connection stays. */
    Socket postHalf(String path) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var head =
                """
                POST %s HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: 1000

                {\
                """
                        .formatted(path, key);
        socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
        return socket;
    }

    /** As {@link #post}, to replace what has this tag. */
    Optional<HttpResponse<String>> put(String path, String tag, String json) {
        return send("PUT", path, Map.of("Content-Type", "application/json", "If-Match", tag), json);
    }

    /** As {@link #post}, to take away what has this tag. */
    Optional<HttpResponse<String>> delete(String path, String tag) {
        return send("DELETE", path, Map.of("If-Match", tag), "");
    }

    /** The answer to an editor's tool; nothing if the connection is refused or breaks off. */
    Optional<HttpResponse<String>> post(String path, String json) {
        return send("POST", path, Map.of("Content-Type", "application/json"), json);
    }

    /** The answer to any request, with a key where one is needed and none is among the headers. */
    Optional<HttpResponse<String>> send(
            String method, String path, Map<String, String> headers, String body) {
        var content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = request(path).method(method, content);
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        var builder =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(ANSWER);
        return path.startsWith("/manage/")
                ? builder.header("Authorization", "Bearer " + key)
                : builder;
    }

    /** As {@link #get}, and without a key wherever it goes. */
    Optional<HttpResponse<String>> getAsStranger(String path) {
        var address = URI.create("http://127.0.0.1:" + port + path);
        return send(HttpRequest.newBuilder(address).timeout(ANSWER).build());
    }

    private Optional<HttpResponse<String>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofString()));
        } catch (HttpTimeoutException silent) {
            throw new UncheckedIOException("no answer within " + ANSWER, silent);
        } catch (IOException gone) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
