package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.seriatim.http.problem.ProblemException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of what is made of the tokens of an issuer of its own, with a clock of its own. */
abstract class IssuerTest {

    /** Stands still until it is told to go on. */
    static final class Clock extends TokenClock {

        private volatile long millis = System.currentTimeMillis();

        @Override
        long millis() {
            return millis;
        }

        void letPass(Duration time) {
            millis += time.toMillis();
        }
    }

    final Clock clock = new Clock();
    final List<String> log = new ArrayList<>();
    Issuer issuer;
    Tokens tokens;

    private final Handler listener =
            new Handler() {
                @Override
                public void publish(LogRecord line) {
                    log.add(ExtLogRecord.wrap(line).getFormattedMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void startTheIssuer() throws IOException {
        issuer = Issuer.on(0);
        tokens = tokens(Map.of());
        Logger.getLogger("dev.seriatim.access").addHandler(listener);
    }

    @AfterEach
    void stopTheIssuer() throws IOException {
        Logger.getLogger("dev.seriatim.access").removeHandler(listener);
        tokens.close();
        issuer.close();
    }

    /** What takes the tokens of the issuer with these settings. */
    Tokens tokens(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("seriatim.oidc.issuer", issuer.name()));
        settings.forEach((name, value) -> all.put("seriatim.oidc." + name, value));
        return new Tokens(settings(all), clock);
    }

    static OidcSettings settings(Map<String, String> all) {
        return new SmallRyeConfigBuilder()
                .withMapping(OidcSettings.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withDefaultValues(all)
                .build()
                .getConfigMapping(OidcSettings.class);
    }

    void isTaken(String token) {
        assertThat(tokens.bearer(token)).isPresent();
    }

    /** Refused, with this for an explanation. */
    void isRefused(String token, String description) {
        var refusal =
                catchThrowableOfType(
                        AuthenticationFailedException.class, () -> tokens.bearer(token));

        assertThat(refusal).isNotNull();
        assertThat(refusal.<String>getAttribute("error_description")).isEqualTo(description);
    }

    /** Neither taken nor refused. */
    void isUnavailable(String token) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> tokens.bearer(token)))
                .hasMessageContaining("does not answer");
    }
}
