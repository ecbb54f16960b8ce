package dev.seriatim.article.merge;

import dev.seriatim.database.TransactionLock;
import dev.seriatim.http.conditional.Precondition;
import dev.seriatim.idempotency.Idempotent;
import dev.seriatim.topic.TopicEditor;
import dev.seriatim.topic.TopicRepository;
import dev.seriatim.topic.TopicView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Makes one topic of two: all articles of both are about it, and both slugs lead to it. */
@Path("/manage/v1/topics/{slug}/merge")
@RolesAllowed("write")
@Transactional
public class TopicMergeResource {

    private final TopicRepository topics;
    private final TopicEditor editor;
    private final Mentions mentions;
    private final TransactionLock lock;
    private final Precondition precondition;

    TopicMergeResource(
            TopicRepository topics,
            TopicEditor editor,
            Mentions mentions,
            TransactionLock lock,
            Precondition precondition) {
        this.topics = topics;
        this.editor = editor;
        this.mentions = mentions;
        this.lock = lock;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    public TopicView merge(@PathParam("slug") String slug, Merge merge) {
        // Two topics merged into each other at once would wait for each other for ever.
        lock.hold("topic merge");
        var merged = topics.locked(slug);
        precondition.require(merged.view());
        var into = merge.another(merged, topics::bearing);
        mentions.replace(merged, into);
        editor.absorb(into, merged);
        return into.view();
    }
}
