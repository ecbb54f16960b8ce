package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * The body of a {@code PATCH} of several things: a document with an object for each, which says
 * what it is for and is a {@link MergePatch} besides.
 */
public final class MergePatches<T> {

    private final T document;
    private final JsonNode sent;
    private final StrictJson json;

    MergePatches(T document, JsonNode sent, StrictJson json) {
        this.document = document;
        this.sent = sent;
        this.json = json;
    }

    /** The whole of it, validated. In it, what is {@code null} and what is left out are alike. */
    public T document() {
        return document;
    }

    /**
     * One of its objects as a merge patch.
     *
     * @param pointer where it stands
     * @param naming its members that say what it is for
     */
    public MergePatch at(String pointer, Set<String> naming) {
        ObjectNode patch = sent.at(pointer).deepCopy();
        return new MergePatch(patch.remove(naming), json);
    }
}
