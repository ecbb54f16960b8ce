package dev.seriatim.access;

import dev.seriatim.database.DatabaseClock;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys that the database holds. Each request looks its key up there and nothing is remembered,
 * so a key that is revoked on one node opens nothing on any other.
 */
@ApplicationScoped
class StoredKeys {

    private final ApiKeyRepository keys;
    private final DatabaseClock clock;

    StoredKeys(ApiKeyRepository keys, DatabaseClock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key with this text, if it opens anything now. */
    @Transactional
    Optional<ApiKey> valid(String text) {
        return keys.byText(text).filter(key -> key.isValid(clock.now()));
    }

    /**
     * Makes a key.
     *
     * @throws ProblemException invalid request, if it would never be valid
     */
    @Transactional
    NewApiKey make(ApiKeyDraft draft) {
        var now = clock.now();
        var text = KeyText.next();
        var key = new ApiKey(draft, text, now);
        if (!key.isValid(now)) {
            throw ProblemException.invalid(
                    List.of(Violation.at("/expiresAt", "give a time in the future")));
        }
        keys.persist(key);
        return key.shownOnce(text);
    }

    /** Makes the first key of all, with every scope; nothing if there is a key already. */
    @Transactional
    Optional<NewApiKey> first() {
        return keys.count() > 0
                ? Optional.empty()
                : Optional.of(make(new ApiKeyDraft("first", List.of(Scope.values()), null)));
    }

    /**
     * Revokes a key: from now on it opens nothing.
     *
     * @throws ProblemException not found
     */
    @Transactional
    void revoke(UUID id) {
        keys.revoke(id);
    }

    /** All keys, the last made first. */
    @Transactional
    List<ApiKeyView> all() {
        return keys.find("order by id desc").list().stream().map(ApiKey::view).toList();
    }
}
