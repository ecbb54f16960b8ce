package dev.seriatim.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Notes when keys are used, apart from what is done with them. */
@ApplicationScoped
class LastUse {

    private static final Logger LOG = Logger.getLogger(LastUse.class);

    private final ApiKeyRepository keys;

    LastUse(ApiKeyRepository keys) {
        this.keys = keys;
    }

    /** Notes that a key is used now. That it cannot be noted keeps nobody from using it. */
    void note(ApiKey key) {
        if (key.wasUsedLately(Instant.now())) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> keys.noteUse(key));
        } catch (RuntimeException failure) {
            LOG.warnf(failure, "The use of the key %s was not noted", key.id());
        }
    }
}
