package dev.seriatim.redirect;

import dev.seriatim.database.SqlReads;
import dev.seriatim.database.SqlReads.RowReader;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the series, authors and topics that readers see, each by its slug; see R__5_published.sql.
 * A reader of rows finds the columns of {@link UrlTemplates} beside those of the view.
 */
@ApplicationScoped
public class PublishedBySlug {

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedBySlug(SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /**
     * A page of all of a kind, in the order of their slugs.
     *
     * @param slug tells the slug of what was read
     */
    public <T> Page<T> page(
            Kind kind,
            RowReader<T> reader,
            Function<T, String> slug,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var list = "published " + kind.collection();
        var keyset = Keyset.ascending(cursor);
        var place = cursor == null ? "" : cursor.key(list, String.class).get(0);
        tags.add(kind.collection(), "site");
        var rows =
                database.list(
                        select(kind, "")
                                + "p.slug %s :place order by p.slug %s limit :limit"
                                        .formatted(keyset.comparison(), keyset.direction()),
                        Map.of("place", place, "limit", limit.value() + 1),
                        tagged(kind, reader));
        return Page.of(
                rows,
                limit,
                cursor,
                last -> Cursor.of(list, slug.apply(last)),
                total ? count(kind) : null);
    }

    private long count(Kind kind) {
        return database.count("select count(*) from " + view(kind), Map.of());
    }

    /**
     * The one with this slug, and what is to be read beside it.
     *
     * @param more columns to select, of which {@code p} is the row of the view
     * @param parameters what the columns name
     * @throws MovedException if the slug is a former one
     * @throws ProblemException not found
     */
    public <T> T existing(
            Kind kind,
            String slug,
            String more,
            Map<String, Object> parameters,
            RowReader<T> reader) {
        tags.add("site");
        var values = new HashMap<>(parameters);
        values.put("slug", slug);
        return database.first(
                        select(kind, ", " + more) + "p.slug = :slug", values, tagged(kind, reader))
                .orElseThrow(() -> redirects.elsewhere(kind, slug));
    }

    private static String select(Kind kind, String more) {
        return "select p.*, %s%s from %s p, site where "
                .formatted(UrlTemplates.COLUMNS, more, view(kind));
    }

    private static String view(Kind kind) {
        return "published_" + kind.word();
    }

    private <T> RowReader<T> tagged(Kind kind, RowReader<T> reader) {
        return row -> {
            tags.add(kind.word(), row.id("id"));
            return reader.read(row);
        };
    }
}
