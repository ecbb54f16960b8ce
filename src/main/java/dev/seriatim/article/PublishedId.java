package dev.seriatim.article;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** Which article, and which version of it, readers see under a slug. */
@RegisterForReflection
public record PublishedId(UUID id, UUID versionId) {}
