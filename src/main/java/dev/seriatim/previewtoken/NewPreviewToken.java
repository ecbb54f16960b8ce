package dev.seriatim.previewtoken;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that was made just now, with its text, this once.
 *
 * @param url where delivery shows the preview
 * @param page where the frontend shows it, if the site has a URL template for that
 */
public record NewPreviewToken(
        UUID id, String token, Instant expiresAt, String url, @Nullable String page) {}
