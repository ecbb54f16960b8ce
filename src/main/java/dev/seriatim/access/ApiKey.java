package dev.seriatim.access;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A key of an editor's tool or script, as far as it is kept: its name and the digest of its text.
 */
@Entity
class ApiKey {

    @Id private UUID id;

    private String name;
    private byte[] digest;
    private Instant createdAt;

    protected ApiKey() {}

    ApiKey(String name, String text, Instant now) {
        this.id = TimeOrderedId.next();
        this.name = name;
        this.digest = KeyText.digest(text);
        this.createdAt = now;
    }

    String name() {
        return name;
    }
}
