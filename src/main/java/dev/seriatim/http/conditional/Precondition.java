package dev.seriatim.http.conditional;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Stream;

/**
 * The condition under which a client lets its write happen: that nothing has changed since it read.
 * Injected into resources.
 *
 * <pre>{@code precondition.require(ArticleView.of(article));}</pre>
 */
@RequestScoped
public class Precondition {

    private final HttpHeaders headers;
    private final EntityTags tags;

    Precondition(@Context HttpHeaders headers, EntityTags tags) {
        this.headers = headers;
        this.tags = tags;
    }

    /**
     * Lets the write go on only if the client holds a current representation.
     *
     * @param acceptable every representation of what is to be changed, as it is now; the tag of one
     *     of them must be held
     * @throws ProblemException 428 without {@code If-Match}, 412 if no tag matches, 400 if the
     *     header is malformed
     */
    public void require(Object... acceptable) {
        List<String> sent = headers.getRequestHeader(HttpHeaders.IF_MATCH);
        if (sent == null || sent.isEmpty()) {
            // RFC 6585 3: the response "SHOULD explain how to resubmit the request successfully".
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Read the resource and send its ETag in If-Match.");
        }
        EntityTagList held =
                EntityTagList.parse(String.join(",", sent))
                        .orElseThrow(
                                () ->
                                        ProblemException.parameter(
                                                "If-Match", "must be * or a list of quoted tags."));
        if (Stream.of(acceptable).map(tags::of).noneMatch(held::matchesStrongly)) {
            // RFC 9110 13.1.1: "If none of the listed tags match, the condition is false."
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED,
                    "This has changed since it was read; read it again and redo the change.");
        }
    }
}
