package dev.seriatim.previewtoken;

import java.time.Instant;
import java.util.UUID;

/** A token that opens a preview, without its text: nobody can read that a second time. */
public record PreviewTokenView(UUID id, String createdBy, Instant createdAt, Instant expiresAt) {}
