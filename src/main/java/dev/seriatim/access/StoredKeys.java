package dev.seriatim.access;

import dev.seriatim.database.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The keys that the database holds. */
@ApplicationScoped
class StoredKeys {

    private final ApiKeyRepository keys;
    private final DatabaseClock clock;

    StoredKeys(ApiKeyRepository keys, DatabaseClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    Optional<String> nameOf(String key) {
        return keys.byText(key).map(ApiKey::name);
    }

    /** Makes the first key of all; nothing if there is one already. */
    @Transactional
    Optional<String> first() {
        if (keys.count() > 0) {
            return Optional.empty();
        }
        var text = KeyText.next();
        keys.persist(new ApiKey("first", text, clock.now()));
        return Optional.of(text);
    }
}
