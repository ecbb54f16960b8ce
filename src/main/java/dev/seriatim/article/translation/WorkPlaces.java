package dev.seriatim.article.translation;

import static java.util.stream.Collectors.joining;

import dev.seriatim.database.Scalars;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** The places that articles have in works, one article in each language; see V17__works.sql. */
@ApplicationScoped
class WorkPlaces {

    private final Session database;
    private final SqlReads reads;

    WorkPlaces(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** The works of those of the articles that do not stand alone. */
    Map<UUID, UUID> works(List<UUID> articles) {
        var works = new LinkedHashMap<UUID, UUID>();
        reads.list(
                "select article_id, work_id from work_place where article_id = any(:articles) order by article_id",
                Map.of("articles", articles),
                row -> works.put(row.id("article_id"), row.id("work_id")));
        return works;
    }

    /** The other articles of its work. */
    List<UUID> fellows(UUID article) {
        return together(List.of(article)).stream().filter(id -> !id.equals(article)).toList();
    }

    /** All articles of the works of these, and these themselves. */
    List<UUID> together(List<UUID> articles) {
        var fellows =
                reads.list(
                        "select fellow_id from work_fellow where article_id = any(:articles) order by fellow_id",
                        Map.of("articles", articles),
                        row -> row.id("fellow_id"));
        return Stream.concat(articles.stream(), fellows.stream()).distinct().toList();
    }

    /** The work of an article, which is made one if it stands alone. */
    UUID madeWork(UUID article) {
        return works(List.of(article))
                .computeIfAbsent(
                        article,
                        alone -> {
                            var made = TimeOrderedId.next();
                            put(List.of(alone), made);
                            return made;
                        });
    }

    /** Gives articles that belong together a work of their own. */
    void part(List<UUID> articles) {
        put(articles, TimeOrderedId.next());
    }

    /**
     * Gives the articles places in a work, in place of those that they have; or tells why that
     * cannot be, and leaves all as it is.
     */
    Optional<Refusal> enter(List<UUID> articles, UUID work) {
        forgetFormer(work);
        var refusal = taken(articles, work);
        if (refusal.isEmpty()) {
            put(articles, work);
        }
        return refusal;
    }

    // A language that nothing is in any more, neither a draft nor what readers see, is free.
    private void forgetFormer(UUID work) {
        database.createNativeMutationQuery(
                        """
                        delete from work_place p
                        where p.work_id = :work and not exists (
                            select from article_language l
                            where l.article_id = p.article_id and l.language = p.language offset 0)
                        """)
                .setParameter("work", work)
                .executeUpdate();
    }

    private Optional<Refusal> taken(List<UUID> articles, UUID work) {
        return reads.first(
                """
                select p.language, v.title
                from work_place p
                join article_language l on l.language = p.language and l.article_id = any(:articles)
                join article a on a.id = p.article_id
                join article_version v on v.id = a.head_id
                where p.work_id = :work and p.article_id <> all(:articles)
                order by p.language
                """,
                Map.of("articles", articles, "work", work),
                row -> Refusal.taken(row.text("language"), row.text("title")));
    }

    /** Shows readers what they can know by now of the works of articles, and will know later. */
    void show(Collection<UUID> articles) {
        showWorks(touched(articles));
    }

    private void put(List<UUID> articles, UUID work) {
        var touched = new ArrayList<>(touched(articles));
        touched.add(work);
        database.createNativeMutationQuery("delete from work_place where article_id in (:articles)")
                .setParameter("articles", articles)
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into work_place (work_id, language, article_id)
                        select :work, language, article_id from article_language
                        where article_id in (:articles)
                        """)
                .setParameter("work", work)
                .setParameter("articles", articles)
                .executeUpdate();
        showWorks(touched);
    }

    private List<UUID> touched(Collection<UUID> articles) {
        return reads.list(
                "select distinct work_id from work_place where article_id = any(:articles)",
                Map.of("articles", articles),
                row -> row.id("work_id"));
    }

    // See R__3_delivery_index.sql.
    private void showWorks(List<UUID> works) {
        Scalars.select(
                        database,
                        "select 1 as shown from show_works(cast(string_to_array(:works, ',') as uuid[]))",
                        "shown",
                        Integer.class)
                .setParameter("works", works.stream().map(UUID::toString).collect(joining(",")))
                .getSingleResult();
    }
}
