package dev.seriatim.article.translation;

import dev.seriatim.article.OriginalDraft;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Which versions originals have. */
@ApplicationScoped
class OriginalVersions {

    private final SqlReads reads;

    OriginalVersions(SqlReads reads) {
        this.reads = reads;
    }

    /**
     * An original in the version that is said, or else in the one that readers see, or in its
     * newest one if they see none.
     *
     * @param found the article that it is
     * @throws ProblemException invalid request, if it does not have the version
     */
    OriginalDraft said(OriginalDraft original, UUID found) {
        var version = original.version();
        var known = known(found);
        if (version != null && version > known.newest()) {
            throw Refusal.OF_UNKNOWN_VERSION.problem("translationOf/version");
        }
        return version == null ? original.in(known.present()) : original;
    }

    private record Known(int present, int newest) {}

    private Known known(UUID article) {
        return reads.list(
                        """
                        select v.number as newest, coalesce(s.published_version, v.number) as present
                        from article a
                        join article_version v on v.id = a.head_id
                        join article_standing s on s.article_id = a.id
                        where a.id = :article
                        """,
                        Map.of("article", article),
                        row -> new Known(row.integer("present"), row.integer("newest")))
                .get(0);
    }
}
