package dev.seriatim.article.merge;

import dev.seriatim.author.Author;
import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Knows whom and what the versions of all articles name. */
@ApplicationScoped
class Mentions {

    private final EntityManager database;
    private final SearchIndex index;

    Mentions(EntityManager database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /**
     * Puts one author in the place of another in every version and earlier draft; they are the same
     * person.
     */
    void replace(Author former, Author present) {
        replace("author", former.id(), present.id());
    }

    /**
     * Puts one topic in the place of another in every version and earlier draft; they are the same
     * thing.
     */
    void replace(Topic former, Topic present) {
        replace("topic", former.id(), present.id());
    }

    /**
     * Published versions change, too: they speak of the same under its new name. A version that
     * names both keeps the place that comes first.
     */
    private void replace(String kind, UUID former, UUID present) {
        database.createNativeQuery(
                        """
                        with former as (
                            delete from version_%1$s where version_id in
                                (select version_id from version_%1$s where %1$s_id = :former)
                            returning version_id, position,
                                case when %1$s_id = :former then :present else %1$s_id end as named_id)
                        insert into version_%1$s (version_id, position, %1$s_id)
                        select version_id,
                               row_number() over (partition by version_id order by min(position)) - 1, named_id
                        from former
                        group by version_id, named_id
                        """
                                .formatted(kind))
                .setParameter("former", former)
                .setParameter("present", present)
                .executeUpdate();
        database.createNativeQuery(
                        """
                        update earlier_draft set %1$s_ids = array_replace(%1$s_ids, :former, :present)
                        where :former = any (%1$s_ids)
                        """
                                .formatted(kind))
                .setParameter("former", former)
                .setParameter("present", present)
                .executeUpdate();
        database.createNativeQuery("select index_list(:former)")
                .setParameter("former", former)
                .getSingleResult();
        index.replaceOwner(former, present);
    }
}
