package dev.seriatim.article.publication;

import dev.seriatim.article.bulk.BulkReport;
import dev.seriatim.article.bulk.BulkWrite;
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

    private final BulkWrite bulk;
    private final Publisher publisher;

    PublicationsResource(BulkWrite bulk, Publisher publisher) {
        this.bulk = bulk;
        this.publisher = publisher;
    }

    @POST
    @Idempotent
    public BulkReport publish(PublicationPlan plan) {
        return bulk.each(plan.items(), (article, item) -> publisher.publish(article, item.times()));
    }
}
