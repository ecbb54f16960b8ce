package dev.seriatim.access;

import dev.seriatim.database.EmbeddedPostgresConfigSourceFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets somebody in who starts Seriatim for the first time, with nothing configured: makes a key and
 * shows it once.
 */
@ApplicationScoped
class FirstKey {

    private final Optional<String> adminKey;
    private final ConsoleKeys keys;

    FirstKey(
            @ConfigProperty(name = "seriatim.admin-key") Optional<String> adminKey,
            ConsoleKeys keys) {
        this.adminKey = adminKey;
        this.keys = keys;
    }

    void show(@Observes StartupEvent started) {
        if (adminKey.isEmpty() && EmbeddedPostgresConfigSourceFactory.isInUse()) {
            keys.first().map(NewApiKey::key).ifPresent(FirstKey::print);
        }
    }

    // To the console and not to the log: logs are kept and sent about, and keys must not be.
    private static void print(String key) {
        System.out.printf(
                "%nThis is your API key. It is shown this once and cannot be recovered:%n%n    %s%n%n",
                key);
    }
}
