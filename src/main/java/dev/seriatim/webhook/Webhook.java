package dev.seriatim.webhook;

import dev.seriatim.database.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who is told of changes by requests, and up to where that was done. */
@Entity
@DynamicUpdate
class Webhook {

    /** For how long receivers may still know the secret before this one. */
    private static final Duration BOTH_VALID = Duration.ofDays(1);

    /** Paused by an editor, and not because of how it answered. */
    static final String BY_HAND = "by-hand";

    @Id private UUID id;

    private String name;
    private String url;
    private String format;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> kinds;

    private @Nullable String topic;
    private @Nullable String series;
    private @Nullable String language;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> headers = Map.of();

    private byte[] secret;
    private byte @Nullable [] formerSecret;
    private @Nullable Instant formerUntil;
    private long position;
    private @Nullable String paused;
    private @Nullable Instant waitUntil;
    private Instant createdAt;
    private Instant updatedAt;

    protected Webhook() {}

    Webhook(WebhookDraft draft, WebhookSecret secret, long position, Instant now) {
        this.id = TimeOrderedId.next();
        this.secret = secret.bytes();
        this.position = position;
        this.createdAt = now;
        put(draft, now);
    }

    void write(WebhookDraft draft, Instant now) {
        put(draft, now);
    }

    private void put(WebhookDraft draft, Instant now) {
        name = draft.name();
        url = draft.url();
        format = draft.formatOrStandard().name().toLowerCase(Locale.ROOT);
        kinds = draft.kindsOrAll();
        topic = draft.topic();
        series = draft.series();
        language = draft.language();
        headers = draft.headersOver(headers);
        if (!draft.isPaused()) {
            paused = null;
            waitUntil = null;
        } else if (paused == null) {
            paused = BY_HAND;
        }
        updatedAt = now;
    }

    /** Puts a secret in the place of the present one, which stays valid for a day. */
    void rotate(WebhookSecret next, Instant now) {
        formerSecret = secret;
        formerUntil = now.plus(BOTH_VALID);
        secret = next.bytes();
        updatedAt = now;
    }

    /** Goes back, or on, to a position. */
    void follow(long from, Instant now) {
        position = from;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    WebhookView view() {
        var hidden = new TreeMap<String, @Nullable String>();
        headers.keySet().forEach(name -> hidden.put(name, null));
        return new WebhookView(
                id,
                name,
                url,
                WebhookFormat.valueOf(format.toUpperCase(Locale.ROOT)),
                kinds,
                topic,
                series,
                language,
                hidden,
                paused != null,
                paused,
                String.valueOf(position),
                createdAt,
                updatedAt);
    }

    NewWebhook shownOnce() {
        return new NewWebhook(view(), new WebhookSecret(secret).text());
    }
}
