package dev.seriatim.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as administrators read it; see {@link Actor} and {@link Write}. */
public record AuditEntryView(
        UUID id,
        Instant occurredAt,
        String actor,
        String actorName,
        String action,
        @Nullable String location,
        @Nullable String address,
        @Nullable String requestId) {}
