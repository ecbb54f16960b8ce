package dev.seriatim.article.translation;

import dev.seriatim.article.ToldTranslation;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.http.AnyOf;
import dev.seriatim.http.query.Cursor;
import dev.seriatim.http.query.Keyset;
import dev.seriatim.http.query.Limit;
import dev.seriatim.http.query.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists works for editors, by what is to be translated of them; see R__6_editing.sql. */
@ApplicationScoped
class TranslationList {

    private static final String LIST = "translations";

    /** RFC 4647 3.3.1: what is there in en-GB is there in en. */
    private static final String ASKED =
            """
            (l.language = language_key(m.tag) or starts_with(l.language, language_key(m.tag) || '-'))\
            """;

    private static final String MISSING =
            """
            exists (select from unnest(string_to_array(:missing, ',')) m (tag)
                    where not exists (
                        select from translated_language l where l.article_id = w.article_id and %s offset 0))\
            """
                    .formatted(ASKED);

    private static final String OUTDATED =
            "exists (select from translated_language l where l.article_id = w.article_id and l.outdated offset 0)";

    private static final String OUTDATED_AS_ASKED =
            """
            exists (select from translated_language l, unnest(string_to_array(:missing, ',')) m (tag)
                    where l.article_id = w.article_id and l.outdated and %s offset 0)\
            """
                    .formatted(ASKED);

    private final SqlReads database;

    TranslationList(SqlReads database) {
        this.database = database;
    }

    /**
     * A page of works, the original that was edited last first.
     *
     * @param missing those that are not there in one of these languages
     * @param outdated those with an outdated translation; beside missing languages, also those that
     *     have one in these
     */
    Page<Translatable> page(
            @Nullable AnyOf missing,
            @Nullable Boolean outdated,
            @Nullable Cursor cursor,
            Limit limit,
            boolean total) {
        var condition = condition(missing, outdated);
        var parameters = new HashMap<String, Object>();
        if (missing != null) {
            parameters.put("missing", missing.toString());
        }
        var count = total ? count(condition, parameters) : null;
        var keyset = Keyset.descending(cursor);
        var place = Cursor.afterLatest(cursor, LIST);
        parameters.putAll(
                Map.of("updatedAt", place.get(0), "id", place.get(1), "limit", limit.value() + 1));
        var rows =
                database.list(
                        """
                        select w.*, s.translations
                        from (select w.* from translatable w
                              where %1$s and (w.updated_at, w.article_id) %2$s (:updatedAt, :id)
                              order by w.updated_at %3$s, w.article_id %3$s limit :limit) w
                        join article_surroundings s on s.article_id = w.article_id
                        order by w.updated_at %3$s, w.article_id %3$s
                        """
                                .formatted(condition, keyset.comparison(), keyset.direction()),
                        parameters,
                        TranslationList::work);
        return Page.of(
                rows, limit, cursor, last -> Cursor.of(LIST, last.updatedAt(), last.id()), count);
    }

    private static String condition(@Nullable AnyOf missing, @Nullable Boolean outdated) {
        if (outdated == null) {
            return missing == null ? "true" : MISSING;
        }
        if (!outdated) {
            return missing == null ? "not " + OUTDATED : MISSING + " and not " + OUTDATED_AS_ASKED;
        }
        return missing == null ? OUTDATED : "(" + MISSING + " or " + OUTDATED_AS_ASKED + ")";
    }

    private long count(String condition, Map<String, Object> parameters) {
        return database.count("select count(*) from translatable w where " + condition, parameters);
    }

    private static Translatable work(Row row) throws SQLException {
        return new Translatable(
                row.id("article_id"),
                row.text("slug"),
                row.text("title"),
                row.text("language"),
                row.text("state"),
                row.integer("version"),
                row.integerOrNull("published_version"),
                row.instant("updated_at"),
                row.jsonList("translations", ToldTranslation[].class));
    }
}
