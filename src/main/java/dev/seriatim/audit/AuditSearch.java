package dev.seriatim.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for.
 *
 * @param actor only those of the actor with this id
 * @param article only those about the article with this id
 * @param after only those of later moments
 * @param before only those of earlier moments
 */
record AuditSearch(
        @Nullable String actor,
        @Nullable UUID article,
        @Nullable Instant after,
        @Nullable Instant before) {

    /** The condition, as HQL. */
    String text() {
        return "occurredAt > :after and occurredAt < :before"
                + (actor == null ? "" : " and actor = :actor")
                + (article == null
                        ? ""
                        : " and (article = :named or array_contains(articles, :article))");
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("after", after == null ? Instant.EPOCH : after);
        parameters.put("before", before == null ? Instant.parse("9999-12-31T23:59:59Z") : before);
        if (actor != null) {
            parameters.put("actor", actor);
        }
        if (article != null) {
            parameters.put("named", article.toString());
            parameters.put("article", article);
        }
        return parameters;
    }
}
