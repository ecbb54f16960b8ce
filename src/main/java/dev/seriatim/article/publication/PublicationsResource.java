package dev.seriatim.article.publication;

import dev.seriatim.idempotency.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Publications of several articles in the same moment. */
@Path("/manage/v1/publications")
@RolesAllowed("publish")
@Transactional
public class PublicationsResource {

    private final BulkPublisher publisher;

    PublicationsResource(BulkPublisher publisher) {
        this.publisher = publisher;
    }

    @POST
    @Idempotent
    public PublicationReport publish(PublicationPlan plan) {
        return publisher.publish(plan);
    }
}
