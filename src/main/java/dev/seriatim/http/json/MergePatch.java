package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;

/**
 * The body of a {@code PATCH}: a JSON merge patch (RFC 7396), also where it is called just JSON, as
 * most clients do.
 *
 * <pre>{@code
 * @PATCH @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
 * Topic amend(String slug, MergePatch patch) { … patch.applyTo(topic.view(), TopicDraft.class) … }
 * }</pre>
 */
public final class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectNode patch;
    private final StrictJson json;

    MergePatch(JsonNode patch, StrictJson json) {
        if (!(patch instanceof ObjectNode object)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Send a JSON object as the merge patch.");
        }
        this.patch = object;
        this.json = json;
    }

    /**
     * Applies this patch, as if the merged document had been sent in a {@code PUT}.
     *
     * @param present what is to be changed, as clients are shown it
     * @param type what of it can be written
     * @return the merged and validated value
     * @throws ProblemException 400 with everything that is wrong with the merged document; see
     *     {@link Replacement#over}
     */
    public <T> T applyTo(Object present, Class<T> type) {
        ReadBack.forgetToldBeside(patch, present);
        return json.bindPatched(merged(json.tree(present), patch), patch, json.tree(present), type);
    }

    // RFC 7396 2, MergePatch(Target, Patch), step by step; but what is null already stays, since
    // whoever sends back what they have read means nothing by it.
    static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch.deepCopy();
        }
        ObjectNode result =
                target instanceof ObjectNode object
                        ? object
                        : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(
                        change -> {
                            String name = change.getKey();
                            JsonNode old = result.path(name);
                            if (!change.getValue().isNull()) {
                                result.set(name, merged(old, change.getValue()));
                            } else if (!old.isNull()) {
                                result.remove(name);
                            }
                        });
        return result;
    }
}
