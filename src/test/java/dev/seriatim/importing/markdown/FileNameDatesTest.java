package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameDatesTest {

    private static final String PAGE = "---\nlayout: post\n---\nSand.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_posts/2026-03-01-low-tide.md",
                "_posts/2026-3-1-low-tide.markdown",
                "_posts/sea/2026-03-01-low-tide.md",
                "blog/2026-03-01-low-tide.md",
                "blog/2026-03-01-low-tide/index.md",
                "blog/2026-03-01/low-tide.md",
                "blog/2026/03/01/low-tide.md",
                "2026-03-01 Low tide.md"
            })
    void theNameTellsTheDay(String path) {
        FoundArticle article = WrittenTree.with(path, PAGE).article();

        assertThat(article.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(article.title()).isEqualTo("Low tide");
    }

    @Test
    void theFieldGoesBeforeTheName() {
        FoundArticle article =
                WrittenTree.with(
                                "_posts/2026-03-01-tide.md",
                                "---\ndate: 2026-04-02 07:30\n---\nSand.")
                        .article();

        assertThat(article.standing().publishAt()).isEqualTo("2026-04-02T05:30:00Z");
    }

    @Test
    void anImpossibleFieldLeavesTheName() {
        FoundArticle article =
                WrittenTree.with("_posts/2026-03-01-tide.md", "---\ndate: 2026-02-30\n---\nSand.")
                        .article();

        assertThat(article.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(article.notes())
                .anySatisfy(
                        note -> {
                            assertThat(note.code()).isEqualTo("date-unreadable");
                            assertThat(note.line()).isEqualTo(2);
                            assertThat(note.excerpt()).isEqualTo("2026-02-30");
                        });
    }

    @Test
    void anImpossibleNameIsNoted() {
        FoundArticle article = WrittenTree.with("_posts/2026-13-41-tide.md", PAGE).article();

        assertThat(article.standing().publishAt()).isNull();
        assertThat(codes(article)).contains("date-unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-01|2026-02-28T23:00:00Z",
                "2026-3-1|2026-02-28T23:00:00Z",
                "2026/03/01|2026-02-28T23:00:00Z",
                "2026-07-01|2026-06-30T22:00:00Z",
                "2026-03-01T08:30:00Z|2026-03-01T08:30:00Z",
                "2026-03-01T08:30:00.123456Z|2026-03-01T08:30:00Z",
                "2026-03-01T08:30|2026-03-01T07:30:00Z",
                "2026-03-01 8:30:00|2026-03-01T07:30:00Z",
                "2026-03-01 0:00:00|2026-02-28T23:00:00Z",
                "2026-03-01 08:30:00 +0000|2026-03-01T08:30:00Z",
                "2026-03-01 08:30:00 -05:00|2026-03-01T13:30:00Z",
                "2026-03-01T08:30:00+0530|2026-03-01T03:00:00Z",
                "2026-03-01 08:30 America/New_York|2026-03-01T13:30:00Z",
                "Mar 01 2026|2026-02-28T23:00:00Z",
                "March 1, 2026 8:30 AM|2026-03-01T07:30:00Z",
                "March 1, 2026 at 12:05 PM|2026-03-01T11:05:00Z",
                "March 1st, 2026|2026-02-28T23:00:00Z",
                "1 March 2026|2026-02-28T23:00:00Z",
                "Sun, 01 Mar 2026 08:30:00 GMT|2026-03-01T08:30:00Z",
                "Sunday, March 1, 2026|2026-02-28T23:00:00Z",
                "1772353800|2026-03-01T08:30:00Z",
                "1772353800000|2026-03-01T08:30:00Z"
            })
    void datesAreReadAsPeopleWriteThem(String written, Instant meant) {
        assertThat(WrittenDate.read(written, ZoneId.of("Europe/Berlin"))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-00-00", "2026-02-29", "2026-13-01", "2026-03-01 25:00", "03/04/2026",
                        "tomorrow",
                "Last Modified", "2026", "March 2026", "Foo 1, 2026",
                        "2026-03-01 08:30 Mars/Olympus", ""
            })
    void whatIsNoDayIsNone(String written) {
        assertThat(WrittenDate.read(written, ZoneId.of("Europe/Berlin"))).isEmpty();
    }

    @Test
    void namesOfGhostTellTheState() {
        var tree =
                WrittenTree.with("draft-2026-03-01-tide.md", "Sand.")
                        .and("published-2026-03-02-tide.md", "#Low Tide\n\nSand.")
                        .and("deleted-2026-03-03-tide.md", "Sand.");

        FoundArticle draft = tree.article("draft-2026-03-01-tide.md");
        FoundArticle published = tree.article("published-2026-03-02-tide.md");

        assertThat(draft.standing().isDraft()).isTrue();
        assertThat(draft.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(published.standing().isDraft()).isFalse();
        assertThat(published.title()).isEqualTo("Low Tide");
        assertThat(published.slug()).isEqualTo("tide");
        assertThat(tree.leftOut).containsEntry("deleted-2026-03-03-tide.md", "deleted text");
    }
}
