package dev.seriatim.delivery.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.support.DeliveryTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table of texts, and of questions that find them or do not, whatever database there is. */
abstract class QuestionsInEveryScript extends DeliveryTest {

    @Test
    void textsAreFoundByWhatIsInThem() {
        var wrong = new ArrayList<String>();
        var slug = "";
        var number = 0;
        for (var line : lines("questions.txt")) {
            if (line.startsWith("+ ") || line.startsWith("- ")) {
                var isFound = found(line.substring(2)).contains(slug);
                if (isFound != line.startsWith("+")) {
                    wrong.add(slug + " " + line);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                slug = "text-" + ++number + "-" + line.substring(0, 2);
                publishedText(slug, line.substring(0, 2), line.substring(3));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void mistypedWordsAreKnownInEveryScript() {
        var wrong = new ArrayList<String>();
        for (var line : lines("mistakes.txt")) {
            if (line.startsWith("? ")) {
                var pair = line.substring(2).split(" = ");
                var meant = meant(pair[0]);
                if (!pair[1].equals(meant)) {
                    wrong.add(line + ", not " + meant);
                }
            } else if (!line.isBlank() && !line.startsWith("#")) {
                published(
                        Map.of(
                                "title",
                                line.substring(3),
                                "body",
                                "·",
                                "language",
                                line.substring(0, 2)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void publishedText(String slug, String language, String text) {
        published(
                Map.of(
                        "title",
                        "·",
                        "slug",
                        slug,
                        "excerpt",
                        "·",
                        "body",
                        text,
                        "language",
                        language));
    }

    private static List<String> found(String question) {
        return read("/v1/articles?limit=100&fields=slug&q=" + encoded(question)).path("items.slug");
    }

    private static String meant(String question) {
        return read("/v1/articles?q=" + encoded(question)).path("didYouMean");
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private static List<String> lines(String table) {
        try (var file = QuestionsInEveryScript.class.getResourceAsStream(table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
