package dev.seriatim.importing.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.text.ParsedArticle.Note;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleLibraryTest {

    private static final Set<String> NOT_YET_WRITTEN =
            Set.of(
                    "Letters to the Next Tenant",
                    "The Long Way to the Post Office",
                    "A Map of Good Places to Sit");

    private static final Set<String> TITLES =
            files().stream()
                    .map(file -> PlainTextArticle.titleOf(text(file)).orElseThrow())
                    .collect(Collectors.toSet());

    static List<String> files() {
        return text("index").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sampleReadsWithoutDoubts(String file) {
        ParsedArticle article = parse(file);

        assertThat(file).isEqualTo(slug(article.title()) + ".txt");
        assertThat(article.site()).hasValue("Lanternfield");
        assertThat(article.related())
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotContain(article.title())
                .allMatch(title -> TITLES.contains(title) || NOT_YET_WRITTEN.contains(title));
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                3,
                                "Left out a teaser: it repeats how the first paragraph begins."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void sampleKeepsItsProseAsItIsWritten(String file) {
        ParsedArticle article = parse(file);

        List<String> blocks = List.of(article.body().split("\n\n"));
        assertThat(blocks).filteredOn(block -> block.startsWith("## ")).hasSizeBetween(3, 5);
        assertThat(article.body().split("\\s+")).hasSizeBetween(450, 900);
        assertThat(article.body()).contains("“", "—").doesNotContain("\"", "'", "\\");
        assertThat(text(file))
                .contains(
                        blocks.stream()
                                .map(block -> block.replaceFirst("^## ", ""))
                                .collect(Collectors.joining("\n\n")));
    }

    @Test
    void threeSeriesHaveFourArticlesEach() {
        Map<String, Long> series =
                files().stream()
                        .map(file -> parse(file).series().orElseThrow())
                        .collect(groupingBy(title -> title, counting()));

        assertThat(series)
                .isEqualTo(
                        Map.of("Small Promises", 4L, "Looking Closely", 4L, "The Quiet Half", 4L));
    }

    @Test
    void someRelatedArticlesAreNotWrittenYet() {
        assertThat(files())
                .flatExtracting(file -> parse(file).related())
                .containsAll(NOT_YET_WRITTEN);
    }

    private static ParsedArticle parse(String file) {
        return PlainTextArticle.parse(text(file), TITLES::contains);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String text(String file) {
        try (InputStream in = SampleLibraryTest.class.getResourceAsStream("/sample/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
