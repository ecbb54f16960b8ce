package dev.seriatim.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where parts come to stand that come in at once, in a series that has some already. */
class PartMergeTest {

    private static final int LAST = NumberedPart.LAST;

    private final Map<UUID, String> names = new HashMap<>();
    private final Series series = new Series(id("series"), named("Ten Knots"), Instant.EPOCH);
    private final Map<UUID, SeriesPart> known = new HashMap<>();

    @Test
    void anEmptySeriesTakesTheOrderOfTheSource() {
        assertThat(merged(part("b", -1), part("a", 0), part("d", 1), part("c", 1), part("z", LAST)))
                .containsExactly("b", "a", "d", "c", "z");
    }

    @Test
    void newPartsComeBetweenThoseOfLowerAndHigherNumbers() {
        there("one", 1);
        there("three", 3);
        there("last", LAST);

        assertThat(
                        merged(
                                part("zero", 0),
                                part("two", 2),
                                part("three more", 3),
                                part("end", LAST)))
                .containsExactly("zero", "one", "two", "three", "three more", "last", "end");
    }

    @Test
    void aNewPartFollowsTheOneBeforeItThatHasTheSameNumber() {
        there("one", 1);
        there("one and a half", 1);

        assertThat(merged(part("one", 1), part("one and a bit", 1), part("one and a half", 1)))
                .containsExactly("one", "one and a bit", "one and a half");
        assertThat(merged(part("early", 1), part("one", 1), part("one and a half", 1)))
                .containsExactly("early", "one", "one and a half");
    }

    @Test
    void whatAnEditorPutsBehindAPartStaysBehindIt() {
        there("foreword", null);
        there("two", 2);
        there("aside", null);
        there("three", 3);

        assertThat(merged(part("one", 1), part("two", 2), part("three", 3), part("aside", 9)))
                .containsExactly("foreword", "one", "two", "aside", "three");
    }

    @Test
    void onlyPartsOfOtherNumbersMove() {
        there("a", 1);
        there("b", 2);
        there("c", 3);
        there("later", LAST);
        there("sooner", LAST);

        assertThat(
                        merged(
                                part("a", 1),
                                part("c", 2),
                                part("b", 3),
                                part("sooner", LAST),
                                part("later", LAST)))
                .containsExactly("a", "c", "b", "later", "sooner");
    }

    @Test
    void anotherOrderOfEditorsStays() {
        there("b", 2);
        there("a", 1);

        assertThat(merged(part("zero", 0), part("a", 1), part("b", 2), part("c", 3)))
                .containsExactly("b", "a", "zero", "c");
    }

    @Test
    void aLongSeriesIsMergedInTheTimeThatItsLengthTakes() {
        var parts = new ArrayList<NumberedPart>();
        IntStream.range(0, 100_000).forEach(each -> parts.add(part("p" + each, each / 7)));

        var order = merged(parts.toArray(new NumberedPart[0]));

        assertThat(order).hasSize(100_000).startsWith("p0", "p1").endsWith("p99999");
    }

    private void there(String name, Integer number) {
        var part = series.insert(series.parts().size(), draft(name), Instant.EPOCH);
        if (number != null) {
            part.number(number);
        }
        known.put(id(name), part);
    }

    private List<String> merged(NumberedPart... parts) {
        var order = new PartMerge(series.parts(), known, List.of(parts)).order();
        return order.stream().map(each -> names.get(each.articleId())).toList();
    }

    private UUID id(String name) {
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        names.put(id, name);
        return id;
    }

    private PartDraft draft(String name) {
        return new PartDraft(id(name), null, null);
    }

    private NumberedPart part(String name, int number) {
        return new NumberedPart(id(name), number, true);
    }

    private static SeriesDraft named(String title) {
        return SeriesDraft.of(title).complete("ten-knots", "en", Map.of());
    }
}
