package dev.seriatim.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import dev.seriatim.support.AtOnce;
import dev.seriatim.support.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issuer publishes, how often it is asked, and what if it is slow, silent or wrong. */
class IssuerKeysTest extends IssuerTest {

    private static final Duration SLOW = Duration.ofMillis(300);

    private String token() {
        return issuer.token(claims -> claims);
    }

    private void areTakenAtOnce(String token) {
        assertThat(AtOnce.times(20, () -> tokens.bearer(token))).doesNotContain(Optional.empty());
    }

    @Test
    void firstTokensWaitForOneAnswer() {
        issuer.delay(SLOW);

        areTakenAtOnce(token());

        assertThat(issuer.asked()).isOne();
    }

    @Test
    void keysThatGrewOldAreReadOnceForAll() {
        isTaken(token());
        issuer.delay(SLOW);
        clock.letPass(Duration.ofMinutes(6));

        areTakenAtOnce(token());

        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void keysAreReadAheadOfTheirExpiryWhileThoseThatAreKnownGoOn() throws Exception {
        isTaken(token());
        issuer.delay(SLOW);
        clock.letPass(Duration.ofMinutes(4).plusSeconds(30));

        areTakenAtOnce(token());

        Patience.until(
                "the keys are read again", Duration.ofSeconds(10), () -> issuer.asked() == 2);
    }

    @Test
    void newKeyIsFoundForAllWhoBearTokensOfIt() {
        isTaken(token());
        issuer.rotate();
        issuer.delay(SLOW);

        areTakenAtOnce(token());

        assertThat(issuer.asked()).isEqualTo(2);
    }

    @Test
    void strangersCannotMakeUsAskMoreThanTwiceInFiveSeconds() throws Exception {
        var made = Issuer.newKey("made-up");
        isTaken(token());

        for (var stranger = 0; stranger < 50; stranger++) {
            var key = new RSAKey.Builder(made).keyID("made-up-" + stranger).build();
            isRefused(
                    Issuer.signed(key, issuer.claims(claims -> claims)),
                    "The token is not signed with a key of the issuer.");
        }

        assertThat(issuer.asked()).isEqualTo(2);
        isTaken(token());
    }

    @Test
    void silentIssuerHasTheKeysThatItHad() {
        var token = token();
        isTaken(token);
        issuer.publish("gone");

        clock.letPass(Duration.ofMinutes(60));
        areTakenAtOnce(token);
        isUnavailable(Issuer.signed(Issuer.newKey("unknown"), issuer.claims(claims -> claims)));
        clock.letPass(Duration.ofHours(2));
        isUnavailable(token);
        issuer.publish(Issuer.published(List.of(issuer.key())));
        clock.letPass(Duration.ofSeconds(6));
        isTaken(token);
    }

    @Test
    @Timeout(30)
    void drippingIssuerIsLeftInTime() {
        issuer.drip(true);

        isUnavailable(token());

        assertThat(log).anySatisfy(line -> assertThat(line).contains("does not answer in time"));
    }

    @Test
    void endlessAnswerIsBrokenOff() {
        issuer.publish("{\"keys\": [\"" + "a".repeat(1 << 19) + "\"]}");

        isUnavailable(token());

        assertThat(log).anySatisfy(line -> assertThat(line).contains("more than 262144 bytes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:file:///tmp/a.jar!/keys",
                "ftp://127.0.0.1/keys",
                "/keys",
                "http:///keys",
                "not an address"
            })
    void keysAreReadFromTheWebAlone(String place) {
        issuer.describe(
                "{\"issuer\": \"%s\", \"jwks_uri\": \"%s\"}".formatted(issuer.name(), place));

        isUnavailable(token());

        assertThat(log)
                .singleElement()
                .asString()
                .endsWith("This is no address of the web: " + place);
    }

    @Test
    void issuerThatCallsItselfByAnotherNameIsNotAsked() {
        issuer.describe("{\"issuer\": \"http://other.example\", \"jwks_uri\": \"http://x/\"}");

        isUnavailable(token());

        assertThat(log).singleElement().asString().contains("it calls itself http://other.example");
    }
}
