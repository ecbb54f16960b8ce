package dev.seriatim.access;

import dev.seriatim.database.DatabaseConfigSourceFactory;
import dev.seriatim.database.StartFailure;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets somebody in who starts Seriatim for the first time, with nothing configured: makes a key and
 * shows it once. A key that is configured must be long enough.
 */
@ApplicationScoped
class FirstKey {

    private static final int SHORTEST = 32;

    private final Optional<String> adminKey;
    private final ConsoleKeys keys;

    FirstKey(
            @ConfigProperty(name = "seriatim.admin-key") Optional<String> adminKey,
            ConsoleKeys keys) {
        this.adminKey = adminKey;
        this.keys = keys;
    }

    // Shorter ones can be guessed, and every right hangs on this one. Before anything else begins.
    void judge(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        if (adminKey.filter(key -> key.codePointCount(0, key.length()) < SHORTEST).isPresent()) {
            throw StartFailure.saying(
                    "seriatim.admin-key (SERIATIM_ADMIN_KEY) must have at least "
                            + SHORTEST
                            + " characters: make one with `openssl rand -hex 32`.");
        }
    }

    void show(@Observes StartupEvent started) {
        if (adminKey.isEmpty() && DatabaseConfigSourceFactory.isInUse()) {
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
