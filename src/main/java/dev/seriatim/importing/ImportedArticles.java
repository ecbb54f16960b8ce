package dev.seriatim.importing;

import static java.util.stream.Collectors.toMap;

import dev.seriatim.article.Article;
import dev.seriatim.database.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
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

    /** The articles that were made from these sources, whatever they are called by now. */
    Map<String, UUID> of(Collection<String> sources) {
        return database
                .createNativeQuery(
                        "select source, article_id from imported_article where source = any(:sources)",
                        Object[].class)
                .addScalar("source", String.class)
                .addScalar("article_id", UUID.class)
                .setParameter("sources", sources.toArray(String[]::new))
                .getResultList()
                .stream()
                .collect(toMap(row -> (String) row[0], row -> (UUID) row[1]));
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

    /** What an import wrote last into these articles; nothing for those into which none did. */
    Map<UUID, WrittenText> lastWritten(Collection<UUID> articles) {
        return database
                .createNativeQuery(
                        """
                        select file_digest, version, text_digest, authors_digest,
                               cast(told - 'original' - 'series' - 'leftAt' as text) as told, article_id
                        from imported_article where article_id = any(:articles)
                        """,
                        Object[].class)
                .setParameter("articles", articles.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(toMap(row -> (UUID) row[5], ImportedArticles::written));
    }

    private static WrittenText written(Object[] row) {
        return new WrittenText(
                (byte[]) row[0],
                (Integer) row[1],
                (byte[]) row[2],
                (byte[]) row[3],
                told((String) row[4]));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> told(String written) {
        return ImportJson.read(written, Map.class);
    }

    /**
     * Keeps what an import wrote, and when the articles were as the import left them; an article
     * goes on being known by its first source.
     */
    void remember(List<Brought> brought) {
        var rows = brought.stream().flatMap(each -> row(each).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into imported_article (article_id, source, file_digest, version, text_digest, authors_digest,
                                                      run_id, told)
                        select article, source, decode(file, 'base64'), version, decode(text, 'base64'),
                               decode(authors, 'base64'), run, told || jsonb_build_object('leftAt', left_at)
                        from jsonb_to_recordset(cast(:rows as jsonb)) as w (article uuid, source text, file text,
                            version integer, text text, authors text, run uuid, told jsonb, left_at text)
                        on conflict (article_id) do update set file_digest = excluded.file_digest,
                            version = excluded.version, text_digest = excluded.text_digest,
                            authors_digest = excluded.authors_digest,
                            run_id = excluded.run_id,
                            told = excluded.told || jsonb_strip_nulls(
                                jsonb_build_object('original', imported_article.told -> 'original',
                                                   'series', imported_article.told -> 'series'))
                        """)
                .setParameter("rows", ImportJson.write(rows))
                .executeUpdate();
    }

    private static Optional<Map<String, @Nullable Object>> row(Brought brought) {
        return brought.written()
                .map(
                        written -> {
                            var row = new HashMap<String, @Nullable Object>();
                            row.put("article", brought.article().id());
                            row.put("source", brought.arrival().source().value());
                            row.put("file", written.source());
                            row.put("version", written.version());
                            row.put("text", written.text());
                            row.put("authors", written.authors());
                            row.put("run", brought.arrival().provenance().run());
                            row.put("told", written.told());
                            row.put("left_at", brought.article().updatedAt().toString());
                            return row;
                        });
    }
}
