package dev.seriatim.support;

import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import dev.seriatim.database.Announcement;
import dev.seriatim.database.FeedPositions;
import io.agroal.api.AgroalDataSource;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/**
 * Talks to the running application over HTTP, as an editor's tool and as a reader's frontend. Every
 * test begins with an empty library and makes what it needs.
 */
public abstract class ApiTest {

    /** Opens everything. */
    protected static final String ADMIN_KEY = "the-key-of-the-tests-and-of-nothing-else";

    /** REST Assured neither asks for gzip nor adds charsets of its own. */
    static final RestAssuredConfig PLAIN =
            config().decoderConfig(decoderConfig().noContentDecoders())
                    .encoderConfig(
                            encoderConfig()
                                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));

    @Inject protected AgroalDataSource database;

    @Inject Event<Announcement> announcements;

    // Rows are deleted in one statement, at whose end alone references are checked. To truncate
    // costs more than it seems: the plans of every connection are made anew. What is written to
    // all the same is truncated when it has grown. All of it at once, or nothing yet: the
    // application looks by itself for what comes and goes, and each would wait for the other if
    // they locked in another order.
    @BeforeEach
    protected void emptyTheLibrary() throws SQLException {
        execute(
                """
                do $$
                declare
                    written text;
                    emptying text;
                begin
                    select string_agg(relname::text, ', ' order by oid),
                           case when sum(pg_relation_size(oid)) > 4000000 then 'truncate ' || string_agg(relname::text, ', ') || ' cascade'
                           else 'with ' || string_agg(format('%1$I_ as (delete from %1$I)', relname), ', ') || ' select 1' end
                    into written, emptying
                    from pg_class
                    where relnamespace = current_schema::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0
                        and relname not in ('site', 'feed', 'audit_entry', 'idempotent_answer', 'flyway_schema_history');
                    while written is not null loop
                        begin
                            execute 'lock table ' || written || ' nowait';
                            execute emptying;
                            exit;
                        exception when lock_not_available then
                            perform pg_sleep(0.01);
                        end;
                    end loop;
                end $$;
                delete from site;
                insert into site default values;
                update feed set kept_after = 0, event_kept_after = 0 where kept_after + event_kept_after > 0;
                """);
    }

    void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        forgetAnswers();
    }

    /** How far the feeds of changes have come. */
    protected FeedPositions feedPositions() throws SQLException {
        try (var connection = database.getConnection()) {
            return FeedPositions.read(connection);
        }
    }

    /** Takes all answers out of the cache, as after a change that nobody was told of. */
    protected void forgetAnswers() {
        announcements.fire(Announcement.of(Set.of(Announcement.EVERYTHING), null));
    }

    /** A frontend that holds no key. */
    protected static RequestSpecification reader() {
        return given().config(PLAIN);
    }

    /** An editor's tool with every right. */
    protected static RequestSpecification editor() {
        return holder(ADMIN_KEY).contentType(ContentType.JSON);
    }

    /** Whoever holds this key. */
    protected static RequestSpecification holder(String key) {
        return reader().header("Authorization", "Bearer " + key);
    }

    /** Makes a key with these scopes; its answer holds the id and the key. */
    protected static Response key(String name, String... scopes) {
        var answer =
                editor().body(Map.of("name", name, "scopes", List.of(scopes)))
                        .post("/manage/v1/api-keys");
        answer.then().statusCode(201);
        return answer;
    }

    /** An editor's tool that changes what it has just read. */
    protected static RequestSpecification editor(Response read) {
        return editor().header("If-Match", read.getHeader("ETag"));
    }

    /** Makes the draft of an article; its answer holds the id and the tag. */
    protected static Response draft(String title, String body) {
        return draft(Map.of("title", title, "body", body));
    }

    /** Makes the draft of an article from everything that is to be said of it. */
    protected static Response draft(Map<String, ?> draft) {
        var answer = PlainClient.edit("POST", "/manage/v1/articles", null, Json.text(draft));
        answer.then().statusCode(201);
        return answer;
    }

    /** Publishes what a draft's answer describes. */
    protected static Response publish(Response article) {
        return edited("PUT", address(article) + "/publication", article, "{}");
    }

    /** Takes the article from its readers. */
    protected static Response unpublish(Response article) {
        return edited("DELETE", address(article) + "/publication?acknowledge=true", article, "");
    }

    /** The answer to a change of what has just been read, which succeeds. */
    protected static Response edited(String method, String address, Response read, String body) {
        var answer = PlainClient.edit(method, address, read.getHeader("ETag"), body);
        answer.then().statusCode(200);
        return answer;
    }

    /** Makes and publishes an article. */
    protected static Response published(String title, String body) {
        return publish(draft(title, body));
    }

    /** Puts what happened, and what is to happen, this much earlier, as if time had passed. */
    protected void letPass(Duration time) throws SQLException {
        execute(
                """
                update publication set published_at = published_at - interval '%1$s',
                    visible_from = visible_from - interval '%1$s', updated_at = updated_at - interval '%1$s',
                    visible_until = visible_until - interval '%1$s',
                    unpublish_at = unpublish_at - interval '%1$s';
                select index_publications(array(select version_id from publication));
                update article_name set published_from = published_from - interval '%1$s';
                update article set published_at = published_at - interval '%1$s',
                    created_at = created_at - interval '%1$s', updated_at = updated_at - interval '%1$s';
                update api_key set created_at = created_at - interval '%1$s',
                    expires_at = expires_at - interval '%1$s', last_used_at = last_used_at - interval '%1$s';
                """
                        .formatted(time));
    }

    /** Where editors find the article. */
    protected static String address(Response article) {
        return "/manage/v1/articles/" + Json.field(article, "/id");
    }
}
