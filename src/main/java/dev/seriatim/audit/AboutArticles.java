package dev.seriatim.audit;

import java.util.List;
import java.util.UUID;

/** The answer to a write whose target does not tell which articles it is about. */
@FunctionalInterface
public interface AboutArticles {

    List<UUID> articles();
}
