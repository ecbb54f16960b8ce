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
import org.jboss.logging.Logger;

/**
 * Lets somebody in who starts Seriatim for the first time, with nothing configured: makes a key and
 * shows it once, or says how to make one where the database is not its own. A key that is
 * configured must be long enough.
 */
@ApplicationScoped
class FirstKey {

    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private static final int SHORTEST = 32;

    private final Optional<String> adminKey;
    private final Optional<String> issuer;
    private final ConsoleKeys keys;

    FirstKey(
            @ConfigProperty(name = "seriatim.admin-key") Optional<String> adminKey,
            @ConfigProperty(name = "seriatim.oidc.issuer") Optional<String> issuer,
            ConsoleKeys keys) {
        this.adminKey = adminKey;
        this.issuer = issuer;
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
        if (adminKey.isPresent()) {
            return;
        }
        if (DatabaseConfigSourceFactory.isInUse()) {
            keys.first().map(NewApiKey::key).ifPresent(FirstKey::print);
        } else if (issuer.isEmpty() && keys.all().isEmpty()) {
            // Several nodes may start on such a database, and their consoles be kept: none is made.
            LOG.info(
                    "Nobody can write yet: set SERIATIM_ADMIN_KEY, or make a key with"
                            + " `keys create --name <name> --scopes admin`");
        }
    }

    // To the console and not to the log: logs are kept and sent about, and keys must not be.
    private static void print(String key) {
        System.out.printf(
                "%nThis is your API key. It is shown this once and cannot be recovered:%n%n    %s%n%n",
                key);
    }
}
