package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.problem.ProblemException;
import java.lang.reflect.Type;

/**
 * The body of a {@code PUT} that takes the place of what is stored. Whoever changes something has
 * read it before, so what the server has made may stand in it as it was read.
 *
 * <pre>{@code
 * @PUT
 * TopicView replace(String slug, Replacement<TopicDraft> sent) { … sent.over(topic.view()) … }
 * }</pre>
 */
public final class Replacement<T> {

    private final JsonNode sent;
    private final Type type;
    private final StrictJson json;

    Replacement(JsonNode sent, Type type, StrictJson json) {
        this.sent = sent;
        this.type = type;
        this.json = json;
    }

    /**
     * What the client wants to have written.
     *
     * @param present what is to be replaced, as clients are shown it
     * @throws ProblemException 400 with everything that is wrong, members that only the server
     *     makes and that are not what is shown at present included
     */
    public T over(Object present) {
        var shown = json.tree(present);
        ReadBack.forgetToldBeside(sent, present);
        return json.bind(sent, shown, type);
    }
}
