package dev.seriatim.article.translation;

import dev.seriatim.article.OriginalDraft;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps of what articles are translations; see R__6_editing.sql. */
@ApplicationScoped
class TranslationRepository {

    private final Session database;
    private final SqlReads reads;

    TranslationRepository(Session database, SqlReads reads) {
        this.database = database;
        this.reads = reads;
    }

    /** What the article is a translation of, if of anything. */
    Optional<TranslationLink> of(UUID article) {
        database.flush();
        return reads.first(
                "select * from translation_standing where article_id = :article",
                Map.of("article", article),
                TranslationRepository::translation);
    }

    private static TranslationLink translation(Row row) throws SQLException {
        return new TranslationLink(
                row.id("article_id"),
                row.text("name"),
                row.textOrNull("title"),
                row.id("original_id"),
                row.integerOrNull("version"));
    }

    /** The article and all that is translated from it, however many steps away. */
    List<UUID> ledBy(UUID article) {
        return reads.list(
                """
                with recursive led as (
                    select cast(:article as uuid) as id
                    union
                    select t.article_id from translation t join led on t.original_id = led.id)
                select id from led order by id
                """,
                Map.of("article", article),
                row -> row.id("id"));
    }

    /**
     * The article that this one means by a name: what it leads readers to, or else whoever bears it
     * unseen.
     */
    Optional<UUID> bearer(String name, UUID article) {
        return reads.first(
                """
                select n.article_id
                from article_name n
                left join published_name p on p.name = n.name and p.article_id = n.article_id
                where n.name = :name and (n.article_id <> :article or n.name not like 'title:%')
                order by p.article_id is null, n.published_from is null, p.current desc, p.published_at, n.article_id
                """,
                Map.of("name", name, "article", article), row -> row.id("article_id"));
    }

    /** What waits for a name of these articles, or is one of them and waits, in one order. */
    List<TranslationLink> waitingFor(List<UUID> articles) {
        return reads.list(
                """
                select * from translation_standing
                where article_id = any(array(
                    select translation_id from awaited_original where original_id = any(:articles)
                    union
                    select article_id from translation where article_id = any(:articles) and original_id is null))
                order by article_id
                """,
                Map.of("articles", articles),
                TranslationRepository::translation);
    }

    /**
     * What is taken to be a translation of another article, which readers cannot find by the name
     * by which they can find one of these, or will be able to.
     */
    List<UUID> misledFrom(List<UUID> articles) {
        return reads.list(
                """
                select distinct t.article_id
                from article_name n
                join translation t on t.name = n.name
                where n.article_id = any(:articles) and n.published_from is not null
                  and t.original_id <> n.article_id and t.article_id <> n.article_id and t.seen_from is null
                order by t.article_id
                """,
                Map.of("articles", articles),
                row -> row.id("article_id"));
    }

    /** What is known to be translated from an article. */
    List<UUID> translationsOf(UUID original) {
        return reads.list(
                "select article_id from translation where original_id = :original order by article_id",
                Map.of("original", original),
                row -> row.id("article_id"));
    }

    void begin(UUID article, OriginalDraft original) {
        say(
                "insert into translation (article_id, name, title, version) values (:article, :name, :title, :version)",
                article,
                original);
    }

    /** Writes the same original in other words, or another version of it. */
    void revise(UUID article, OriginalDraft original) {
        say(
                """
                update translation set name = :name, title = :title, version = :version
                where article_id = :article
                """,
                article,
                original);
    }

    private void say(String sql, UUID article, OriginalDraft original) {
        database.createNativeMutationQuery(sql)
                .setParameter("article", article)
                .setParameter("name", original.name())
                .setParameter("title", original.title(), String.class)
                .setParameter("version", original.version(), Integer.class)
                .executeUpdate();
    }

    /**
     * Notes that the original is there, and in which version: that which readers see, if any. One
     * that was said before is forgotten if the original does not have it.
     */
    void find(UUID article, UUID original) {
        database.createNativeMutationQuery(
                        """
                        update translation t
                        set original_id = v.article_id, seen_from = null,
                            found_version = coalesce(s.published_version, v.number),
                            version = case when t.version <= v.number then t.version end
                        from article a
                        join article_version v on v.id = a.head_id
                        join article_standing s on s.article_id = a.id
                        where a.id = :original and t.article_id = :article
                        """)
                .setParameter("article", article)
                .setParameter("original", original)
                .executeUpdate();
    }

    /** Notes that the original is still to come. */
    void lose(UUID article) {
        database.createNativeMutationQuery(
                        """
                        update translation
                        set original_id = null, version = null, found_version = null, seen_from = null
                        where article_id = :article
                        """)
                .setParameter("article", article)
                .executeUpdate();
    }

    void end(UUID article) {
        database.createNativeMutationQuery("delete from translation where article_id = :article")
                .setParameter("article", article)
                .executeUpdate();
    }
}
