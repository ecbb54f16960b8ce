package dev.seriatim.article;

import java.util.UUID;

/** Which article, and which version of it, readers see under a slug. */
public record PublishedId(UUID id, UUID versionId) {}
