package dev.seriatim.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In which order a follower finds what happens at the same time. */
@QuarkusTest
class PositionsTest extends ApiTest {

    @Test
    void whoCommitsFirstComesFirstAndNobodyIsMissed() throws SQLException {
        try (var early = database.getConnection();
                var late = database.getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            var since = feedPositions().events();
            happens(early, "topic.created");
            happens(late, "author.created");

            late.commit();
            var first = after(since);
            early.commit();
            var second = after(since + 1);

            assertThat(first).containsExactly("author.created " + (since + 1));
            assertThat(second).containsExactly("topic.created " + (since + 2));
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var since = feedPositions().events();
            happens(connection, "topic.created");
            connection.rollback();
            happens(connection, "author.created");
            happens(connection, "series.created");
            connection.commit();

            assertThat(after(since))
                    .containsExactly(
                            "author.created " + (since + 1), "series.created " + (since + 2));
        }
    }

    @Test
    void whatIsCommittedWhileAnotherWritesIsTouchedByThatToo() throws Exception {
        try (var writing = database.getConnection()) {
            writing.setAutoCommit(false);
            try (var statement = writing.createStatement()) {
                statement.execute(
                        """
                        with made as (
                            insert into event (type, subject_id, actor, data, tags)
                            values ('article.published', gen_random_uuid(), 'test', '{}', '{articles}')
                            returning id)
                        insert into event_place (event_id, seen) select made.id, events from made, feed_position
                        """);
            }
            published("Wood", "See [[Coal]].");
            reader().get("/v1/articles/wood").then().statusCode(200);
            assertThat(kept()).isTrue();

            writing.commit();
        }

        Patience.until("the page is dropped", Duration.ofSeconds(10), () -> !kept());
    }

    @Test
    void whatWasCommittedMeanwhileIsFoundWithoutReadingAllThatEverHappened() throws Exception {
        try (var writing = database.getConnection();
                var statement = writing.createStatement()) {
            statement.execute(
                    """
                    insert into event (type, subject_id, actor, data)
                    select 'topic.created', gen_random_uuid(), 'test', '{}' from generate_series(1, 3000)
                    """);
            statement.execute("analyze event, event_place");
            writing.setAutoCommit(false);
            statement.execute(
                    """
                    with made as (
                        insert into event (type, subject_id, actor, data, tags)
                        values ('article.published', gen_random_uuid(), 'test', '{}', '{articles}')
                        returning id)
                    insert into event_place (event_id, seen) select made.id, events - 2 from made, feed_position
                    """);

            long before = readOneAfterTheOther(statement);
            statement.execute("set constraints all immediate");

            assertThat(readOneAfterTheOther(statement)).isEqualTo(before);
        }
    }

    // What the connection has not reported yet is counted, too, from transactions before this one.
    private static long readOneAfterTheOther(Statement statement) throws SQLException {
        try (var read =
                statement.executeQuery(
                        """
                        select coalesce(sum(seq_tup_read), 0) from pg_stat_xact_user_tables
                        where relname in ('event', 'event_place')
                        """)) {
            read.next();
            return read.getLong(1);
        }
    }

    private static boolean kept() {
        return reader().get("/v1/articles/wood").header("Cache-Status").contains("hit");
    }

    // As a release does it that knows of no positions.
    private static void happens(Connection connection, String type) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "insert into event (type, subject_id, actor, data) values (?, ?, 'test', '{}')")) {
            statement.setString(1, type);
            statement.setObject(2, UUID.randomUUID());
            statement.executeUpdate();
        }
    }

    private List<String> after(long since) {
        var page = editor().get("/manage/v1/changes?since=" + since);
        var told = new ArrayList<String>();
        List<String> types = page.path("items.type");
        List<String> positions = page.path("items.position");
        for (int i = 0; i < types.size(); i++) {
            told.add(types.get(i) + " " + positions.get(i));
        }
        return told;
    }
}
