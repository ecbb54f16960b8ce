package dev.seriatim.article.merge;

import dev.seriatim.fulltext.SearchIndex;
import dev.seriatim.topic.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Knows what the versions of all articles are about. */
@ApplicationScoped
class Taggings {

    private final EntityManager database;
    private final SearchIndex index;

    Taggings(EntityManager database, SearchIndex index) {
        this.database = database;
        this.index = index;
    }

    /**
     * Puts one topic in the place of another in every version, published ones too: they speak of
     * the same thing under its new name. A version that has both keeps the place that comes first.
     */
    void replace(Topic former, Topic present) {
        database.createNativeQuery(
                        """
                        with former as (
                            delete from version_topic where version_id in
                                (select version_id from version_topic where topic_id = :former)
                            returning version_id, position,
                                case when topic_id = :former then :present else topic_id end as topic_id)
                        insert into version_topic (version_id, position, topic_id)
                        select version_id,
                               row_number() over (partition by version_id order by min(position)) - 1, topic_id
                        from former
                        group by version_id, topic_id
                        """)
                .setParameter("former", former.id())
                .setParameter("present", present.id())
                .executeUpdate();
        database.createNativeQuery("select index_list(:former)")
                .setParameter("former", former.id())
                .getSingleResult();
        index.replaceTopic(former.id(), present.id());
    }
}
