package dev.seriatim.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.support.Patience;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Items that are written together are as if each had been written alone. */
@QuarkusTest
class ImportTogetherTest extends ImportTest {

    /** More than are written together, twice. */
    private static final int MANY = 60;

    @Test
    void itemThatIsRefusedKeepsNoneOfItsNeighboursOut() {
        imported("13.txt", "Net 13\n\nOf wool.");
        trash(editor().get("/manage/v1/articles?limit=1").<String>path("items[0].id"));

        var report = imported("publish=true", many(MANY));

        report.then().body("counts.created", equalTo(MANY - 1)).body("counts.refused", equalTo(1));
        editor().get(items(report) + "?outcome=refused")
                .then()
                .body("items.file", contains("13.txt"))
                .body("items[0].notes.message", hasItem(startsWith("The article is in the trash")));
        editor().get(items(report) + "?limit=100")
                .then()
                .body("items.file", contains(many(MANY).keySet().toArray()));
    }

    @Test
    void itemThatTheDatabaseCannotKeepIsRefusedAlone() throws SQLException {
        write(
                """
                create function break_net() returns trigger language plpgsql as $$
                begin
                    raise exception 'no such net';
                end $$;
                create trigger break_net before insert on article_version
                    for each row when (new.title = 'Net 30') execute function break_net()
                """);
        try {
            var report = imported("publish=true", many(MANY));

            report.then()
                    .body("counts.created", equalTo(MANY - 1))
                    .body("counts.refused", equalTo(1));
            editor().get(items(report) + "?outcome=refused")
                    .then()
                    .body("items.file", contains("30.txt"));
        } finally {
            write("drop trigger break_net on article_version; drop function break_net()");
        }
    }

    @Test
    void itemsOfOneTitleAreArticlesOfTheirOwn() {
        var files = new LinkedHashMap<String, String>();
        files.put("a.txt", "Nets 2\n\nThey were here first.");
        files.put("b.txt", "Nets\n\nOf silk.");
        files.put("c.txt", "Nets\n\nOf wool.");
        files.put("d.txt", "Nets\n\nOf flax.");

        var report = imported("publish=true", files);

        report.then()
                .body("items.outcome", everyItem(equalTo("created")))
                .body("items.article.slug", contains("nets-2", "nets", "nets-3", "nets-4"))
                .body("items[1].notes.code", not(hasItem("same-title")))
                .body("items[2].notes.code", hasItem("same-title"))
                .body("items[3].notes.code", hasItem("same-title"));
    }

    @Test
    void eachItemIsAnEventAndAChangeOfItsOwn() {
        var since = editor().get("/v1/changes").<String>path("next");

        var report = imported("publish=true", many(8));

        var articles = report.<List<String>>path("items.article.id");
        var changes = editor().get("/v1/changes?limit=100&since=" + since);
        changes.then()
                .body("items.findAll { it.type == 'upserted' }.id", hasItems(articles.toArray()));
        assertThat(changes.<List<String>>path("items.findAll { it.type == 'upserted' }.id"))
                .doesNotHaveDuplicates();
        for (var article : articles) {
            var about = "/manage/v1/articles/%s".formatted(article);
            editor().get(about)
                    .then()
                    .body("state", equalTo("published"))
                    .body("version", equalTo(1));
        }
    }

    @Test
    void nodeThatDiesAmongItemsLeavesNoneOfThem() throws Exception {
        Response begun;
        try (var editor = database.getConnection()) {
            editor.setAutoCommit(false);
            wait(editor, "Net 12");
            begun = sent("publish=true", many(MANY));
            var writer = writer();

            editor().get("/manage/v1/articles").then().body("items", hasSize(0));
            write("select pg_terminate_backend(%d)".formatted(writer));
            editor.rollback();
        }

        var report = ended(begun);

        report.then().body("state", equalTo("done")).body("counts.created", equalTo(MANY));
        editor().get("/manage/v1/articles?total=true").then().body("total", equalTo(MANY));
    }

    @Test
    void cancelledRunEndsBehindTheItemsThatAreBeingWritten() throws Exception {
        Response begun;
        try (var editor = database.getConnection()) {
            editor.setAutoCommit(false);
            wait(editor, "Net 12");
            begun = sent("publish=true", many(MANY));
            writer();

            editor().delete(begun.header("Location")).then().statusCode(204);
            editor.rollback();
        }

        var run = begun;
        Patience.until("what was being written", Duration.ofSeconds(20), () -> created(run) > 0);

        ended(begun).then().body("state", equalTo("cancelled"));
        var written = editor().get("/manage/v1/articles?total=true").<Integer>path("total");
        assertThat(written).isBetween(1, MANY / 2);
        assertThat(created(begun)).isEqualTo(written);
    }

    private static int created(Response begun) {
        return editor().get(begun.header("Location")).path("counts.created");
    }

    /** Somebody else is about to write an article of this title. */
    private static void wait(Connection editor, String title) throws SQLException {
        try (var lock =
                editor.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "article " + ArticleName.ofTitle(title));
            lock.execute();
        }
    }

    /** The server process that waits for that. */
    private int writer() throws Exception {
        Patience.until("the run", Duration.ofSeconds(60), () -> !waiting().isEmpty());
        return waiting().get(0);
    }

    private List<Integer> waiting() throws SQLException {
        var found = new ArrayList<Integer>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select pid from pg_locks where locktype = 'advisory' and not granted")) {
            while (rows.next()) {
                found.add(rows.getInt(1));
            }
        }
        return found;
    }

    private static String items(Response report) {
        return IMPORTS + "/" + report.path("id") + "/items";
    }

    private static void trash(String article) {
        editor(editor().get("/manage/v1/articles/" + article))
                .delete("/manage/v1/articles/" + article + "?acknowledge=true")
                .then()
                .statusCode(204);
    }

    private static Map<String, String> many(int items) {
        var files = new LinkedHashMap<String, String>();
        for (var number = 10; number < 10 + items; number++) {
            files.put(number + ".txt", "Net %d\n\nOf silk.".formatted(number));
        }
        return files;
    }

    private void write(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
