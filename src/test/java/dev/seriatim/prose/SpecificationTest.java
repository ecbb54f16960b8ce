package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.testutil.example.Example;
import org.junit.jupiter.api.Test;

/** Every example of the specifications: what is shown otherwise is listed, and no text is lost. */
class SpecificationTest {

    /** Why examples of CommonMark 0.31.2 are shown otherwise than the specification has it. */
    private static final Map<String, int[]> COMMON_MARK =
            Map.of(
                    "a start tag without an end, or an end tag without a start, is shown as typed",
                    new int[] {
                        21, 31, 150, 151, 155, 165, 174, 175, 184, 187, 344, 476, 477, 494, 613,
                        614, 615, 616, 623, 630, 631, 642, 643
                    },
                    "what never becomes a whole tag is shown as typed, not swallowed",
                    new int[] {156, 157, 158},
                    "a tag that HTML does not know is shown as typed",
                    new int[] {163, 201, 491, 524, 536, 617},
                    "script, style and textarea are shown as typed, GFM 6.11",
                    new int[] {170, 171, 172, 173, 176, 178},
                    "instructions, declarations and CDATA are shown as typed",
                    new int[] {180, 181, 182, 627, 628, 629},
                    "classes, ids and other attributes that may do anything do not pass",
                    new int[] {152, 153, 154, 164, 169},
                    "text beside comments, and tables with rows missing, are put into paragraphs"
                            + " and order",
                    new int[] {148, 177, 191},
                    "a picture alone with a title is a figure with a caption",
                    new int[] {572, 573, 576, 577, 584, 585, 586, 588, 589, 591},
                    "schemes other than those for the web, mail and telephones are not linked",
                    new int[] {500, 596, 598, 599, 601},
                    "beyond CommonMark, bare addresses (GFM 6.9) and titles in two brackets are links",
                    new int[] {548, 590, 602, 606, 608, 611, 612});

    /** The same for GFM's extensions. */
    private static final Map<String, int[]> GITHUB =
            Map.of(
                    "what a row has beyond the width of its table stands in its last cell",
                    new int[] {204},
                    "a parenthesis that nothing opens ends a bare address",
                    new int[] {625},
                    "what looks like a character reference belongs to a bare address",
                    new int[] {626},
                    "schemes other than those for the web, mail and telephones are not linked",
                    new int[] {628},
                    "a bare mail address ends before a hyphen or an underscore",
                    new int[] {631},
                    "a start tag without an end is shown as typed",
                    new int[] {652});

    @Test
    void everyExampleIsShownAsSpecifiedOrForAReason() {
        assertThat(Specification.COMMON_MARK).hasSize(652);
        assertThat(differing(Specification.COMMON_MARK)).isEqualTo(listed(COMMON_MARK));
        assertThat(Specification.GITHUB).hasSize(24);
        assertThat(differing(Specification.GITHUB)).isEqualTo(listed(GITHUB));
    }

    @Test
    void noExampleLosesText() {
        Specification.COMMON_MARK.values().forEach(SpecificationTest::assertThatNothingIsLost);
        Specification.GITHUB.values().forEach(SpecificationTest::assertThatNothingIsLost);
    }

    private static TreeSet<Integer> differing(Map<Integer, Example> examples) {
        var different = new TreeMap<>(examples);
        different
                .values()
                .removeIf(
                        example ->
                                Specification.comparable(Specification.html(example))
                                        .equals(
                                                Specification.comparable(
                                                        Markdown.render(
                                                                        Specification.source(
                                                                                example))
                                                                .html())));
        return new TreeSet<>(different.keySet());
    }

    private static TreeSet<Integer> listed(Map<String, int[]> reasons) {
        var numbers = new TreeSet<Integer>();
        for (int[] group : reasons.values()) {
            for (int number : group) {
                assertThat(numbers.add(number)).as("%d is listed once", number).isTrue();
            }
        }
        return numbers;
    }

    private static void assertThatNothingIsLost(Example example) {
        BrowserReading.ofUnfiltered(Specification.html(example))
                .assertAllIn(Markdown.render(Specification.source(example)));
    }
}
