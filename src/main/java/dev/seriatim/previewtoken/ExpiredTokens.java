package dev.seriatim.previewtoken;

import dev.seriatim.database.Trim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Preview tokens that have opened nothing for a day. */
@ApplicationScoped
class ExpiredTokens implements Trim {

    private final EntityManager database;

    ExpiredTokens(EntityManager database) {
        this.database = database;
    }

    @Override
    public int trim() {
        return database.createNativeQuery(
                        """
                        delete from preview_token where id in (
                            select id from preview_token where expires_at < now() - interval '1 day' limit 1000)
                        """)
                .executeUpdate();
    }
}
