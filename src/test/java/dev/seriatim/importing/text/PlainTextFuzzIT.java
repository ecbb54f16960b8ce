package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import dev.seriatim.http.text.Text;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in a file, it is an article or refused with a word about it. */
class PlainTextFuzzIT {

    static Stream<String> files() {
        return Stream.of(
                "Nets\n\nBy Odile Fennimarch\n\nThey hang all wi\n\nThey hang all winter.\n\nWho Mends Them\n\n"
                        + "Two do. “Quietly,” she said.\n\nThis article is part 2 of the Small Hours series at"
                        + " Lanternfield.\n\nRelated reading: Nets: A History, Salt, Fat, and Acid; The Bell",
                "# Nets\nBy Odile Fennimarch\nMarch 3, 2024\n\nThe lamp is lit\nThe rope is wet\nThe bell is still\n\n"
                        + "    def tide():\n        return 42\n\nName\tHeight\nLamp\t12\n\nPhoto: Ivo Brandt\n\n"
                        + "Teil 3 der Reihe „Nachts am Hafen“ bei Laternenfeld.\n\nRelated: “Salt, Fire,” “The Lamp,”"
                        + " and “Fog.”\n\nAbout the Author\n\nShare this article");
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "60s")
    void everyFileIsAnArticleOrRefused(@NotNull String text) {
        ParsedArticle article;
        try {
            article = PlainTextArticle.parse(text, title -> title.length() % 2 == 0);
        } catch (UnreadableArticleException refused) {
            assertThat(refused).hasMessageEndingWith(".");
            return;
        }
        assertThat(article.title()).isNotBlank();
        assertThat(article.body()).isNotBlank();
        assertThat(article.related()).doesNotHaveDuplicates().noneMatch(String::isBlank);
        assertThat(article.series().stream()).noneMatch(String::isBlank);
        assertThat(article.site().stream()).noneMatch(String::isBlank);
        assertThat(article.notes()).allMatch(note -> note.line() >= 1);
        if (Text.isStorable(text)) {
            assertThat(LostWords.of(text, article)).isEmpty();
        }
    }
}
