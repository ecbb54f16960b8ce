package dev.seriatim.preview;

import java.time.Instant;
import java.util.UUID;

/**
 * A token that was made just now, with its text, this once.
 *
 * @param url where delivery shows the preview
 */
public record NewPreviewToken(UUID id, String token, Instant expiresAt, String url) {}
