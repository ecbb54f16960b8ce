package dev.seriatim.redirect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/**
 * Notes of each slug in which language it is had, so that it leads to that language when it is a
 * former one.
 */
@ApplicationScoped
public class SlugLanguages {

    private final EntityManager database;

    SlugLanguages(EntityManager database) {
        this.database = database;
    }

    /** Notes it of the slugs that something has now; of those that it had, it is known. */
    public void note(Kind kind, UUID id) {
        database.flush();
        database.createNativeQuery(
                        """
                        update %1$s_slug h set language = present.language
                        from (select distinct on (slug) slug, language
                              from (select slug, '' as language from %1$s where id = :id
                                    union all
                                    select m.value ->> 'slug', m.key
                                    from %1$s owner cross join jsonb_each(owner.translations) m
                                    where owner.id = :id) spoken
                              order by slug, language collate "C") present
                        where h.%1$s_id = :id and h.slug = present.slug and h.language <> present.language
                        """
                                .formatted(kind.word()))
                .setParameter("id", id)
                .executeUpdate();
    }
}
