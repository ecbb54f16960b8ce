package dev.seriatim.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "postgres://press:secret@db:5433/library, jdbc:postgresql://db:5433/library, press, secret",
        "postgresql://db/library?sslmode=require, jdbc:postgresql://db/library?sslmode=require, ,",
        "postgres://press@[::1]:5432/l, jdbc:postgresql://[::1]:5432/l, press,",
        "postgres://p%40r:a%3Ab%2Fc+d@db/l, jdbc:postgresql://db/l, p@r, a:b/c+d",
        "postgres://press:@a:1/l, jdbc:postgresql://a:1/l, press, ''",
        "jdbc:postgresql://a:1/l?user=x, jdbc:postgresql://a:1/l?user=x, ,"
    })
    void saysWhatTheDriverUnderstands(String url, String jdbc, String username, String password) {
        assertThat(DatabaseUrl.parse(url))
                .isEqualTo(
                        new DatabaseUrl(
                                jdbc,
                                Optional.ofNullable(username),
                                Optional.ofNullable(password)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://press:secret@db/l", "db/library", "postgres:/db", "jdbc:h2:l"})
    void refusesWhatIsNotOfPostgres(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .hasMessage("must begin with jdbc:postgresql:// or postgres://");
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgres://press:se cret%@db/library"))
                .hasMessageStartingWith("is not a URL")
                .hasMessageNotContaining("cret");
    }
}
