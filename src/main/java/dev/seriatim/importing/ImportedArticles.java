package dev.seriatim.importing;

import dev.seriatim.article.Article;
import dev.seriatim.database.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Remembers from which file each imported article was made, and what the import left in it. */
@ApplicationScoped
class ImportedArticles {

    private final Session database;

    ImportedArticles(Session database) {
        this.database = database;
    }

    /** The article that was made from this source, whatever it is called by now. */
    Optional<UUID> of(KnownSource source) {
        return Scalars.select(
                        database,
                        "select article_id from imported_article where source = :source",
                        "article_id",
                        UUID.class)
                .setParameter("source", source.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Whether the article is as this very run left it: nobody has written, published or taken it
     * back since.
     */
    boolean isAsLeft(Article article, UUID run) {
        return !Scalars.select(
                        database,
                        """
                        select run_id from imported_article
                        where article_id = :article and run_id = :run and told ->> 'leftAt' = :updatedAt
                        """,
                        "run_id",
                        UUID.class)
                .setParameter("article", article.id())
                .setParameter("run", run)
                .setParameter("updatedAt", article.updatedAt().toString())
                .getResultList()
                .isEmpty();
    }

    /** Remembers that an import has told of what the article is a translation. */
    void rememberOriginal(UUID article, UUID original) {
        database.createNativeMutationQuery(
                        """
                        update imported_article set told = told || jsonb_build_object('original', cast(:original as text))
                        where article_id = :article
                        """)
                .setParameter("original", original.toString())
                .setParameter("article", article)
                .executeUpdate();
    }

    /**
     * Remembers that an import has given articles parts in a series.
     *
     * @param series the key of its title
     */
    void rememberSeries(Collection<UUID> articles, String series) {
        database.createNativeMutationQuery(
                        """
                        update imported_article
                        set told = told || jsonb_build_object(
                            'series', coalesce(told -> 'series', '[]') || to_jsonb(cast(:series as text)))
                        where article_id in (
                                select cast(w.id as uuid)
                                from jsonb_array_elements_text(cast(:articles as jsonb)) as w (id))
                          and not coalesce(told -> 'series', '[]') @> to_jsonb(cast(:series as text))
                        """)
                .setParameter("series", series)
                .setParameter("articles", ImportJson.write(articles))
                .executeUpdate();
    }

    /** Lets what it was made from make another article when it comes again. */
    void forget(Article article) {
        for (var table : List.of("imported_article", "imported_address")) {
            database.createNativeMutationQuery(
                            "delete from %s where article_id = :article".formatted(table))
                    .setParameter("article", article.id())
                    .executeUpdate();
        }
    }

    /** Lets what it was made from be written once more when it comes again. */
    void outdate(Article article) {
        database.createNativeMutationQuery(
                        """
                        update imported_article set file_digest = '', version = :version where article_id = :article
                        """)
                .setParameter("version", article.version())
                .setParameter("article", article.id())
                .executeUpdate();
    }

    /** What an import wrote last into this article; empty if none ever did. */
    Optional<WrittenText> lastWritten(Article article) {
        return database
                .createNativeQuery(
                        """
                        select file_digest, version, text_digest, authors_digest,
                               cast(told - 'original' - 'series' - 'leftAt' as text) as told
                        from imported_article where article_id = :article
                        """,
                        Object[].class)
                .setParameter("article", article.id())
                .getResultList()
                .stream()
                .map(
                        row ->
                                new WrittenText(
                                        (byte[]) row[0],
                                        (Integer) row[1],
                                        (byte[]) row[2],
                                        (byte[]) row[3],
                                        told((String) row[4])))
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> told(String written) {
        return ImportJson.read(written, Map.class);
    }

    /**
     * Keeps what an import wrote, and when the article was as the import left it; an article goes
     * on being known by its first source.
     */
    void remember(Article article, KnownSource source, WrittenText written, @Nullable UUID run) {
        database.createNativeMutationQuery(
                        """
                        insert into imported_article (article_id, source, file_digest, version, text_digest, authors_digest,
                                                      run_id, told)
                        values (:article, :source, :file, :version, :text, :authors, cast(:run as uuid),
                                cast(:told as jsonb) || jsonb_build_object('leftAt', cast(:leftAt as text)))
                        on conflict (article_id) do update set file_digest = excluded.file_digest,
                            version = excluded.version, text_digest = excluded.text_digest,
                            authors_digest = excluded.authors_digest,
                            run_id = excluded.run_id,
                            told = excluded.told || jsonb_strip_nulls(
                                jsonb_build_object('original', imported_article.told -> 'original',
                                                   'series', imported_article.told -> 'series'))
                        """)
                .setParameter("article", article.id())
                .setParameter("source", source.value())
                .setParameter("file", written.source())
                .setParameter("version", written.version())
                .setParameter("text", written.text())
                .setParameter("authors", written.authors())
                .setParameter("run", run == null ? null : run.toString())
                .setParameter("told", ImportJson.write(written.told()))
                .setParameter("leftAt", article.updatedAt().toString())
                .executeUpdate();
    }
}
