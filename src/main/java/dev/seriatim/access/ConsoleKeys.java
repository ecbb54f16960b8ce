package dev.seriatim.access;

import dev.seriatim.audit.Actor;
import dev.seriatim.audit.AuditTrail;
import dev.seriatim.audit.Write;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys as they are kept on the machine itself, where no request is recorded. */
@ApplicationScoped
@Transactional
class ConsoleKeys {

    private final StoredKeys keys;
    private final AuditTrail trail;

    ConsoleKeys(StoredKeys keys, AuditTrail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    /** Makes a key, whatever its scopes. */
    NewApiKey make(ApiKeyDraft draft) {
        return recorded("keys create", keys.make(draft));
    }

    /** Makes the first key of all, with every scope; nothing if there is a key already. */
    Optional<NewApiKey> first() {
        return keys.first().map(key -> recorded("first start", key));
    }

    private NewApiKey recorded(String command, NewApiKey made) {
        trail.record(Actor.CONSOLE, Write.command(command, "/manage/v1/api-keys/" + made.id()));
        return made;
    }

    void revoke(UUID id) {
        keys.revoke(id);
        trail.record(Actor.CONSOLE, Write.command("keys revoke " + id, null));
    }

    /** All keys, the last made first. */
    List<ApiKeyView> all() {
        return keys.all();
    }
}
