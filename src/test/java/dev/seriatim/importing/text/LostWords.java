package dev.seriatim.importing.text;

import dev.seriatim.importing.text.ParsedArticle.Note;
import dev.seriatim.prose.Markdown;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** The words of a file that are neither in its article nor in a line that a note names. */
final class LostWords {

    /** What is written without spaces is written together where a line ends, too. */
    private static final String WITHOUT_SPACES =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}"
                    + "\\p{InHalfwidth_and_Fullwidth_Forms}]";

    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}&&%1$s]|[\\p{L}\\p{M}\\p{N}&&[^%1$s]]+"
                            .formatted(WITHOUT_SPACES));

    /** Closing lines and author lines are said in these words and those of the article. */
    private static final Set<String> SAID =
            Stream.concat(
                            Stream.of(
                                            "byline", "and", "related", "further", "series",
                                            "numbers", "site")
                                    .flatMap(kind -> LineWords.inEach(kind).stream()),
                            Stream.of("the series at on from in by"))
                    .flatMap(LostWords::words)
                    .map(String::toLowerCase)
                    .collect(Collectors.toSet());

    private static final Set<String> ROMAN =
            Set.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

    private LostWords() {}

    static Set<String> of(String file, ParsedArticle article) {
        var noted = article.notes().stream().map(Note::line).collect(Collectors.toSet());
        var kept = counted(Stream.concat(said(article), read(article)).toList());
        var counted = new HashMap<String, Long>();
        Set<String> lost = new LinkedHashSet<>();
        for (var block : Blocks.of(Spaces.withoutControls(file))) {
            if (!noted.contains(block.line())) {
                var closing = isClosing(block);
                block.lines().stream()
                        .flatMap(LostWords::words)
                        .filter(word -> !(closing && isSaid(word)))
                        .filter(word -> !isItemNumber(block, word))
                        .filter(
                                word ->
                                        counted.merge(word, 1L, Long::sum)
                                                > kept.getOrDefault(word, 0L))
                        .forEach(lost::add);
            }
        }
        return lost;
    }

    private static Stream<String> said(ParsedArticle article) {
        return Stream.of(
                        Stream.of(article.title()),
                        article.authors().stream(),
                        article.related().stream(),
                        article.series().stream(),
                        article.site().stream(),
                        article.part().stream().mapToObj(String::valueOf))
                .flatMap(texts -> texts);
    }

    private static Stream<String> read(ParsedArticle article) {
        var html = Markdown.render(article.body(), "en").html();
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("td, th").append(" ");
        return Stream.of(body.wholeText());
    }

    private static Map<String, Long> counted(List<String> texts) {
        return texts.stream()
                .flatMap(LostWords::words)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group);
    }

    private static boolean isClosing(Block block) {
        return SeriesLine.read(block.text()).isPresent()
                || RelatedLine.read(List.of(block), KnownTitles.NONE).isPresent()
                || RelatedLine.isGoingOn(block.text())
                || RelatedLine.isLabel(block.lines().get(0))
                || AuthorLine.isBegunBy(block);
    }

    private static boolean isSaid(String word) {
        var plain = word.toLowerCase();
        return SAID.contains(plain) || ROMAN.contains(plain) || plain.matches("\\d{1,4}");
    }

    private static boolean isItemNumber(Block block, String word) {
        return word.matches("\\d{1,3}")
                && block.lines().stream()
                        .anyMatch(
                                line -> line.startsWith(word) && Marker.of(line) == Marker.NUMBER);
    }
}
