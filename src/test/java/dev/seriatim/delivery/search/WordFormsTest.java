package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dev.seriatim.support.DeliveryTest;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in whatever form they are typed, by their parts and by their beginnings. */
@QuarkusTest
class WordFormsTest extends DeliveryTest {

    @ParameterizedTest
    @CsvSource({
        "iPhone15, iphone 15, iphone",
        "Windows11, windows 11, 11",
        "COVID19, covid 19, covid",
        "Boeing747, boeing 747, 747",
        "15km, 15 km, km"
    })
    void lettersJoinedToDigitsAreFoundWholeAndByTheirParts(
            String joined, String apart, String part) {
        published("Joined", "It is about the " + joined + " of last year.");
        published("Apart", "It is about the " + apart + " of last year.");

        for (var question : List.of(joined, apart, part, "\"" + apart + "\"")) {
            assertThat(found(question)).as(question).containsExactlyInAnyOrder("joined", "apart");
        }
    }

    @Test
    void singleLettersBesideDigitsAreNoWords() {
        published("Joined", "Mix some H2O with it.");

        assertThat(found("h2o")).containsExactly("joined");
        assertThat(found("2")).isEmpty();
    }

    @Test
    void beginningMayBeOneLetter() {
        published("Lanterns", "Words.");

        assertThat(found("l*")).containsExactly("lanterns");
        assertThat(found("x*")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Wir haben es eilig., hab*",
        "fr, Il marche sur le toit., sur*",
        "en, They were here., wer*"
    })
    void beginningIsFoundInCommonWordsToo(String language, String body, String question) {
        published(Map.of("title", "Text", "language", language, "body", body));

        assertThat(found(question)).containsExactly("text");
    }

    @Test
    void commonWordsAreFoundAsOneWord() {
        published("Who’s Who", "Many people.");

        assertThat(found("whos who")).containsExactly("whos-who");
        assertThat(found("who's who")).containsExactly("whos-who");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantrens -lanterns", "can*", "lantrens meadow", "zzzzzz"})
    void nothingIsSuggestedThatFindsNothingOrChangesABeginning(String question) {
        published("Man of Lanterns", "Words.");
        published("Meadow", "Words.");

        read(address(question)).then().body("$", not(hasKey("didYouMean")));
        assertThat(read(address("lantrens")).<String>path("didYouMean")).isEqualTo("lanterns");
    }

    private static List<String> found(String question) {
        return read(address(question)).path("items.slug");
    }

    private static String address(String question) {
        return "/v1/articles?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
