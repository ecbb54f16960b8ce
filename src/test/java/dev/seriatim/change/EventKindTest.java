package dev.seriatim.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.database.SqlReads;
import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of event touches; a kind that is not spoken of here does not compile. */
@QuarkusTest
class EventKindTest extends ApiTest {

    @Inject SqlReads database;

    @ParameterizedTest
    @EnumSource
    void touchesWhatReadersSeeOfIt(EventKind kind) {
        var wood = published("Wood", "It burns.");
        var article = UUID.fromString(wood.path("id"));
        var topic = topic("Trees");
        var other = topic("Forests");
        var author = made("author", "Forests");

        var told =
                Map.of(
                        "subject", subject(kind, article, topic),
                        "slug", "tree",
                        "into", "forests",
                        "formerly", "");
        var tags =
                database.first(
                                """
                                select %s as tags
                                from (select :subject as subject, :slug as slug, :into as "into", :formerly as formerly) h
                                """
                                        .formatted(kind.touched()),
                                told,
                                row -> row.texts("tags"))
                        .orElseThrow();

        assertThat(tags)
                .containsExactlyInAnyOrderElementsOf(
                        touched(kind, article, topic, other, author, month(wood)));
        assertThat(kind.isSeen()).isEqualTo(!tags.isEmpty());
    }

    private static String month(Response article) {
        return "month:" + article.<String>path("publishedAt").substring(0, 7);
    }

    private UUID topic(String name) {
        return made("topic", name);
    }

    private UUID made(String kind, String name) {
        var address = "/manage/v1/%ss".formatted(kind);
        editor().body(Map.of("name", name)).post(address).then().statusCode(201);
        return database.first(
                        "select id from %s where name = :name".formatted(kind),
                        Map.of("name", name),
                        row -> row.id("id"))
                .orElseThrow();
    }

    private static String subject(EventKind kind, UUID article, UUID other) {
        return (kind.word().startsWith("article.") ? article : other).toString();
    }

    private static List<String> touched(
            EventKind kind, UUID article, UUID id, UUID other, UUID author, String month) {
        return switch (kind) {
            case ARTICLE_CREATED,
                    ARTICLE_REVISED,
                    ARTICLE_DRAFT_DISCARDED,
                    ARTICLE_PROPOSED,
                    ARTICLE_TRASHED,
                    ARTICLE_RESTORED,
                    SERIES_CREATED,
                    AUTHOR_CREATED,
                    TOPIC_CREATED,
                    PREVIEW_GRANTED,
                    PREVIEW_REVOKED ->
                    List.of();
            case ARTICLE_PUBLISHED,
                    ARTICLE_PURGED,
                    ARTICLE_UNPUBLISHED,
                    ARTICLE_APPEARED,
                    ARTICLE_EXPIRED,
                    ARTICLE_TRANSLATION_LINKED,
                    ARTICLE_TRANSLATION_UNLINKED,
                    ARTICLE_TRANSLATION_REVIEWED,
                    ARTICLE_SLUG_RELEASED ->
                    List.of("article:" + article, "articles", "redirects", month);
            case ARTICLE_ADDRESS_KEPT -> List.of("redirects");
            case ARTICLE_SCHEDULED, ARTICLE_SCHEDULE_CANCELLED -> List.of("article:" + article);
            case SERIES_REVISED, SERIES_ARRANGED, SERIES_SLUG_RELEASED, SERIES_DELETED ->
                    List.of("redirects", "series", "series:" + id);
            case AUTHOR_REVISED, AUTHOR_SLUG_RELEASED, AUTHOR_DELETED ->
                    List.of("author:" + id, "authors", "redirects");
            case AUTHOR_MERGED ->
                    List.of("author:" + id, "author:" + author, "authors", "redirects");
            case TOPIC_REVISED, TOPIC_SLUG_RELEASED, TOPIC_DELETED ->
                    List.of("redirects", "topic:" + id, "topics");
            case TOPIC_MERGED -> List.of("redirects", "topic:" + id, "topic:" + other, "topics");
            case SITE_REVISED -> List.of("site");
        };
    }
}
