package dev.seriatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.database.StartFailure;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.BindException;
import org.junit.jupiter.api.Test;

class EndingTest {

    @Test
    void whatEndsTheStartOnPurposeIsToldInItsOwnWords() {
        var failure = new RuntimeException(StartFailure.saying("Choose another one."));

        assertThat(Ending.sentence(failure)).contains("Choose another one.");
    }

    @Test
    void portThatIsTakenIsNamedWithTheSettingThatChangesIt() {
        var failure =
                new IllegalStateException(
                        new QuarkusBindException("0.0.0.0", 8080, new BindException("in use")));

        assertThat(Ending.sentence(failure).orElseThrow())
                .startsWith("Port 8080 of 0.0.0.0 cannot be listened on")
                .contains("quarkus.http.port (QUARKUS_HTTP_PORT)")
                .doesNotContain("\n");
    }

    @Test
    void settingThatCannotBeReadIsNamedWithItsValue() {
        assertThatThrownBy(
                        () ->
                                new SmallRyeConfigBuilder()
                                        .withMapping(Sized.class)
                                        .withDefaultValue("sized.bytes", "many")
                                        .build())
                .satisfies(
                        failure ->
                                assertThat(Ending.sentence(new RuntimeException(failure)))
                                        .contains(
                                                "The config property sized.bytes with the config value \"many\": Expected an integer value, got \"many\""));
    }

    @ConfigMapping(prefix = "sized")
    interface Sized {
        int bytes();
    }

    @Test
    void faultOfOursKeepsItsTrace() {
        assertThat(Ending.sentence(new IllegalStateException("unexpected"))).isEmpty();
    }
}
