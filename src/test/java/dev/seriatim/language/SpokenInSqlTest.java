package dev.seriatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lookup of an article's language is done by the database, in the same way. */
@QuarkusTest
class SpokenInSqlTest extends ApiTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = LanguagePriorityListTest.LOOKUPS)
    void languageOfAPageIsLookedUp(String asked, String had, String answered) throws SQLException {
        assertThat(spoken(had, "tok", asked)).isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    de-AT | de    | de-AT | -
                    de-AT | de    | de    | -
                    de-AT | de-AT | de    | de-AT
                    de-AT | en de | DE-at | -
                    fr    | en de | it    | -
                    """)
    void nothingIsBetterThanItsOwnWords(String asked, String had, String own, String answered)
            throws SQLException {
        assertThat(spoken(had, own, asked)).isEqualTo(answered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "tr-x-icu", "lt-x-icu", "und-x-icu"})
    void tagsAreComparedAlikeInEveryLocale(String locale) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select language_key('IT-IT' collate \"%1$s\"), language_key('ID-DD' collate \"%1$s\")"
                                        .formatted(locale))) {
            rows.next();
            assertThat(List.of(rows.getString(1), rows.getString(2)))
                    .containsExactly("it-it", "id-de");
        }
    }

    private String spoken(String had, String own, String asked) throws SQLException {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement(
                                """
                                select spoken(coalesce(jsonb_object_agg(tag, '{}'::jsonb) filter (where tag <> ''), '{}'),
                                              ?, ?) ->> 'language'
                                from unnest(string_to_array(?, ' ')) tag
                                """)) {
            query.setString(1, own);
            query.setString(2, asked);
            query.setString(3, had == null ? "" : had);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
