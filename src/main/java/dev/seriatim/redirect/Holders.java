package dev.seriatim.redirect;

import dev.seriatim.database.SqlReads;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells which articles name an author or a topic, and so keep it from being deleted. */
@ApplicationScoped
public class Holders {

    private final SqlReads reads;

    Holders(SqlReads reads) {
        this.reads = reads;
    }

    private record Counted(Holder holder, long all) {}

    /** The articles of which any version names an author or a topic. */
    public List<UUID> articles(Kind kind, UUID id) {
        return reads.list(
                "select distinct article_id from holder where kind = :kind and held_id = :id",
                Map.of("kind", kind.word(), "id", id),
                row -> row.id("article_id"));
    }

    /**
     * Refuses to delete what an article, or an earlier version of one, names.
     *
     * @throws ProblemException still referenced, telling the first hundred articles in {@code
     *     referencedBy} and their number in {@code referencedByTotal}
     */
    public void refuseHeld(Kind kind, UUID id) {
        var holders =
                reads.list(
                        """
                        select h.*, count(*) over () as total
                        from (select distinct on (article_id) * from holder
                              where kind = :kind and held_id = :id
                              order by article_id, version desc) h
                        order by slug limit 100
                        """,
                        Map.of("kind", kind.word(), "id", id),
                        row ->
                                new Counted(
                                        new Holder(
                                                row.text("kind"),
                                                row.id("article_id"),
                                                row.text("slug"),
                                                row.text("title"),
                                                row.integer("version"),
                                                row.text("path")),
                                        row.number("total")));
        if (!holders.isEmpty()) {
            throw new ProblemException(
                            ProblemType.STILL_REFERENCED,
                            "Articles, or earlier versions, name this %s: merge it into another, or see referencedBy."
                                    .formatted(kind.word()))
                    .with("referencedBy", holders.stream().map(Counted::holder).toList())
                    .with("referencedByTotal", holders.get(0).all());
        }
    }
}
