package dev.seriatim.redirect;

import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.database.SqlReads.RowReader;
import dev.seriatim.http.CacheTags;
import dev.seriatim.http.problem.MovedException;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import dev.seriatim.language.LanguageWish;
import dev.seriatim.language.Translated;
import dev.seriatim.language.Translated.Spoken;
import dev.seriatim.language.Translation;
import dev.seriatim.site.UrlTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the series, authors and topics that readers see, each by its slug and in a language; see
 * R__5_published.sql. A reader of rows finds the columns of {@link UrlTemplates} beside those of
 * the view.
 */
@ApplicationScoped
public class PublishedBySlug {

    // Those in which there is something in one of the languages, as tags are compared.
    private static final String SPOKEN =
            """
            (language_key(p.language) = any(string_to_array(:languages, ','))
             or exists (select from jsonb_object_keys(p.translations) language
                        where language_key(language) = any(string_to_array(:languages, ','))))\
            """;

    private final SqlReads database;
    private final PublishedRedirectRepository redirects;
    private final CacheTags tags;

    PublishedBySlug(SqlReads database, PublishedRedirectRepository redirects, CacheTags tags) {
        this.database = database;
        this.redirects = redirects;
        this.tags = tags;
    }

    /** Makes something of one row in one of its languages. */
    @FunctionalInterface
    public interface SpokenReader<W extends Translation, T> {

        /** Reads the row, in this language. */
        T read(Row row, Spoken<W> spoken) throws SQLException;
    }

    /**
     * How a kind is read.
     *
     * @param words reads what is said in all languages
     * @param reader reads the rest in one of them
     */
    public record Reading<W extends Translation, T>(
            Kind kind, RowReader<Translated<W>> words, SpokenReader<W, T> reader) {}

    private record Line<T>(String slug, T told) {}

    /** A page of all of a kind, in the order of their own slugs. */
    public <W extends Translation, T> Page<T> page(
            Reading<W, T> reading,
            LanguageWish wish,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var kind = reading.kind();
        var list = "published " + kind.collection();
        var keyset = Keyset.ascending(cursor);
        var values = new HashMap<String, Object>();
        values.put("place", cursor == null ? "" : cursor.key(list, String.class).get(0));
        values.put("limit", limit.value() + 1);
        values.put("languages", wish.steps());
        tags.add(kind.collection(), "site");
        var spoken = wish.isStrict() ? SPOKEN : "true";
        var rows =
                database.list(
                        select(kind, "")
                                + "p.slug %s :place and %s order by p.slug %s limit :limit"
                                        .formatted(keyset.comparison(), spoken, keyset.direction()),
                        values,
                        row -> line(reading, wish, row));
        var page =
                Page.of(
                        rows,
                        limit,
                        cursor,
                        last -> Cursor.of(list, last.slug()),
                        total ? count(kind, spoken, values) : null);
        return page.map(Line::told);
    }

    private <W extends Translation, T> Line<T> line(
            Reading<W, T> reading, LanguageWish wish, Row row) throws SQLException {
        tags.add(reading.kind().word(), row.id("id"));
        var words = reading.words().read(row);
        var language = wish.among(words.languages(), words.language()).orElse(words.language());
        return new Line<>(words.slug(), reading.reader().read(row, words.in(language)));
    }

    private long count(Kind kind, String spoken, Map<String, Object> values) {
        return database.count(
                "select count(*) from %s p where %s".formatted(view(kind), spoken), values);
    }

    /**
     * The one that has this slug in one of its languages, and what is to be read beside it, in the
     * language that is wished for, or else in that of the slug.
     *
     * @param more columns to select, of which {@code p} is the row of the view
     * @param parameters what the columns name
     * @throws MovedException if the slug is a former one, or that of another language
     * @throws ProblemException not found
     */
    public <W extends Translation, T> T existing(
            Reading<W, T> reading,
            String slug,
            LanguageWish wish,
            String more,
            Map<String, Object> parameters) {
        tags.add("site");
        var kind = reading.kind();
        var values = new HashMap<>(parameters);
        values.put("slug", slug);
        return database.first(
                        select(kind, ", " + more)
                                + "p.id = (select owner_id from held_slug where kind = '%s' and slug = :slug)"
                                        .formatted(kind.word()),
                        values,
                        row -> told(reading, slug, wish, row))
                .flatMap(told -> told)
                .orElseThrow(() -> redirects.elsewhere(kind, slug));
    }

    /** Nothing, if the slug is a former one. */
    private <W extends Translation, T> Optional<T> told(
            Reading<W, T> reading, String slug, LanguageWish wish, Row row) throws SQLException {
        var kind = reading.kind();
        tags.add(kind.word(), row.id("id"));
        var words = reading.words().read(row);
        var meant = words.all().filter(each -> each.slug().equals(slug)).findFirst();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        var language =
                wish.among(words.languages(), meant.get().language())
                        .orElseThrow(() -> ProblemException.notFound(kind.unknown()));
        var spoken = words.in(language);
        if (!spoken.slug().equals(slug)) {
            throw kind.moved(slug, spoken.slug());
        }
        return Optional.of(reading.reader().read(row, spoken));
    }

    private static String select(Kind kind, String more) {
        return "select p.*, %s%s from %s p, site where "
                .formatted(UrlTemplates.COLUMNS, more, view(kind));
    }

    private static String view(Kind kind) {
        return "published_" + kind.word();
    }
}
