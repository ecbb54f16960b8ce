package dev.seriatim.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** That a preview stands on nothing that is published. */
@QuarkusTest
class PreviewViewsTest extends ApiTest {

    private static final String STANDING_ON_WHAT_IS_PUBLISHED =
            """
            select distinct shown.relname
            from pg_depend d
            join pg_rewrite r on r.oid = d.objid
            join pg_class shown on shown.oid = r.ev_class
            join pg_class below on below.oid = d.refobjid
            where shown.relnamespace = 'preview'::regnamespace
              and below.relnamespace = quote_ident(current_schema())::regnamespace
              and starts_with(below.relname, 'published_')
            """;

    @Test
    void previewStandsOnItsOwnViewsEvenWhereAnOldOneStandsOnAYoungOne() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    """
                    create view published_elder as select 1::bigint as number;
                    create view published_younger as select count(*) as number from live_publication;
                    create or replace view published_elder as select number from published_younger;
                    select build_preview();
                    """);
            try (var rows = statement.executeQuery(STANDING_ON_WHAT_IS_PUBLISHED)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            connection.rollback();
        }

        assertThat(found).isEmpty();
    }
}
