package dev.seriatim.database;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Configures the datasource: with the embedded server, which it starts, where no URL is given;
 * otherwise with the URL as the driver wants it said. That of the replica is there only where it is
 * named.
 *
 * <p>It is a source of configuration because that is the one thing which is asked anew at each
 * start, in the packaged application as well as in development and in tests, and early enough for
 * the datasource.
 */
public final class DatabaseConfigSourceFactory implements ConfigSourceFactory {

    /**
     * The property that lets the embedded server be used beside the application that has started
     * it: by a command, which ends soon.
     */
    public static final String SHARED = "seriatim.embedded.shared";

    private static final String IN_USE = "seriatim.embedded.in-use";
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String LISTEN_URL = "seriatim.listen.jdbc-url";
    private static final String READ_URL = "seriatim.read.jdbc-url";
    private static final String REPLICA = "quarkus.datasource.read.";
    private static final String USERNAME = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** Above the environment and system properties (400), where a blank URL may stand. */
    private static final int PRIORITY = 500;

    private static final int SHUTDOWN_SECONDS = 30;

    /** Whether the running application uses the embedded server. */
    public static boolean isInUse() {
        return ConfigProvider.getConfig().getOptionalValue(IN_USE, Boolean.class).orElse(false);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        if (!isApplicationStarting()) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>();
        configured(context, LISTEN_URL)
                .ifPresent(url -> values.put(LISTEN_URL, parsed(LISTEN_URL, url).jdbc()));
        configured(context, URL)
                .ifPresentOrElse(
                        url -> values.putAll(named(context, parsed(URL, url))),
                        () -> values.putAll(embedded(context)));
        configured(context, READ_URL)
                .ifPresent(url -> values.putAll(replica(context, parsed(READ_URL, url), values)));
        return List.of(new PropertiesConfigSource(values, "database", PRIORITY));
    }

    // The roles of a server are also those of its replicas.
    private static Map<String, String> replica(
            ConfigSourceContext context, DatabaseUrl url, Map<String, String> primary) {
        Map<String, String> values = new HashMap<>();
        values.put(REPLICA + "active", "true");
        values.put(REPLICA + "jdbc.url", url.jdbc());
        url.username()
                .or(() -> Optional.ofNullable(primary.get(USERNAME)))
                .or(() -> configured(context, USERNAME))
                .ifPresent(name -> values.put(REPLICA + "username", name));
        url.password()
                .or(() -> Optional.ofNullable(primary.get(PASSWORD)))
                .or(() -> configured(context, PASSWORD))
                .ifPresent(password -> values.put(REPLICA + "password", password));
        return values;
    }

    // What is set beside the URL counts more than what stands in it.
    private static Map<String, String> named(ConfigSourceContext context, DatabaseUrl url) {
        Map<String, String> values = new HashMap<>(Map.of(URL, url.jdbc()));
        if (configured(context, USERNAME).isEmpty()) {
            url.username().ifPresent(name -> values.put(USERNAME, name));
        }
        if (configured(context, PASSWORD).isEmpty()) {
            url.password().ifPresent(password -> values.put(PASSWORD, password));
        }
        return values;
    }

    private static DatabaseUrl parsed(String setting, String url) {
        try {
            return DatabaseUrl.parse(url);
        } catch (IllegalArgumentException refusal) {
            throw refusal(setting + " " + refusal.getMessage() + ".");
        }
    }

    private static Map<String, String> embedded(ConfigSourceContext context) {
        Path folder = Path.of(configured(context, "seriatim.data-dir").orElse("data"));
        boolean durable =
                configured(context, "seriatim.embedded.durable").map(Boolean::valueOf).orElse(true);
        DatabaseAccess access = start(folder, durable);
        return Map.of(
                URL, access.url(),
                USERNAME, access.username(),
                PASSWORD, access.password(),
                IN_USE, "true");
    }

    private static Optional<String> configured(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name))
                .map(ConfigValue::getValue)
                .filter(value -> !value.isBlank());
    }

    // The build and the test harness read the configuration too, and need no server.
    private static boolean isApplicationStarting() {
        String application = Application.class.getName();
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(application)));
    }

    private static DatabaseAccess start(Path folder, boolean durable) {
        try {
            var server = new EmbeddedPostgres(folder, durable);
            if (!server.isHeldByThisProcess()) {
                var hook = new Thread(() -> stopAfterApplication(server), "embedded-postgres-stop");
                Runtime.getRuntime().addShutdownHook(hook);
            }
            return Boolean.getBoolean(SHARED) ? server.join() : server.start();
        } catch (EmbeddedPostgresException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    // What was logged before it is known where to would be printed before the sentence.
    private static RuntimeException refusal(String sentence) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            InitialConfigurator.DELAYED_HANDLER.setEnabled(false);
        }
        return StartFailure.saying(sentence);
    }

    // The application stops in a shutdown hook too, at the same time; its requests in flight still
    // need the database.
    private static void stopAfterApplication(EmbeddedPostgres server) {
        Application application = Application.currentApplication();
        try {
            if (application != null) {
                CompletableFuture.runAsync(application::stop)
                        .completeOnTimeout(null, SHUTDOWN_SECONDS, TimeUnit.SECONDS)
                        .join();
            }
        } finally {
            server.stop();
        }
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(PRIORITY);
    }
}
