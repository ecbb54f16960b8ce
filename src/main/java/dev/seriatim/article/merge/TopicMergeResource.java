package dev.seriatim.article.merge;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.topic.Topic;
import dev.seriatim.topic.TopicRepository;
import dev.seriatim.topic.TopicView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** Makes one topic of two: all articles of both are about it, and both slugs lead to it. */
@Path("/manage/v1/topics/{slug}/merge")
@RolesAllowed("write")
@Transactional
public class TopicMergeResource {

    private final TopicRepository topics;
    private final Taggings taggings;
    private final TransactionLock lock;
    private final Precondition precondition;

    TopicMergeResource(
            TopicRepository topics,
            Taggings taggings,
            TransactionLock lock,
            Precondition precondition) {
        this.topics = topics;
        this.taggings = taggings;
        this.lock = lock;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    public TopicView merge(@PathParam("slug") String slug, TopicMerge merge) {
        // Two topics merged into each other at once would wait for each other for ever.
        lock.hold("topic merge");
        var merged = topics.locked(slug);
        precondition.require(merged.view());
        var into = another(merged, merge.into());
        taggings.replace(merged, into);
        topics.absorb(into, merged);
        return into.view();
    }

    private Topic another(Topic merged, String slug) {
        return topics.bearing(slug)
                .filter(topic -> !topic.equals(merged))
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        List.of(
                                                Violation.at(
                                                        "/into",
                                                        "give the slug of another topic that exists"))));
    }
}
