package dev.seriatim.article;

import dev.seriatim.database.Scalars;
import dev.seriatim.database.SqlReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** What is said of many articles at once, as they are in the current transaction. */
@ApplicationScoped
public class ArticleBriefs {

    private final Session database;
    private final SqlReads reads;

    ArticleBriefs(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** An article by what its newest version is called, and how it stands with its readers. */
    public record Brief(UUID id, String slug, String title, String state) {}

    /** These articles by their ids. */
    public Map<UUID, Brief> of(Collection<UUID> articles) {
        database.flush();
        var found = new HashMap<UUID, Brief>();
        reads.list(
                """
                select a.id, v.slug, v.title, s.state
                from article a
                join article_version v on v.id = a.head_id
                join article_standing s on s.article_id = a.id
                where a.id = any(:articles)
                """,
                Map.of("articles", articles),
                row ->
                        found.put(
                                row.id("id"),
                                new Brief(
                                        row.id("id"),
                                        row.text("slug"),
                                        row.text("title"),
                                        row.text("state"))));
        return found;
    }

    /** Those of the names that an article has, or once had. */
    public List<String> knownNames(Collection<String> names) {
        return Scalars.select(
                        database,
                        "select distinct name from article_name where name = any(:names)",
                        "name",
                        String.class)
                .setParameter("names", names.toArray(String[]::new))
                .getResultList();
    }
}
