package dev.seriatim.importing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownLikenessTest {

    @Test
    void frontMatterIsBeyondDoubt() {
        assertThat(likeness("tide.md", "---\ntitle: Tide\n---\nSand.")).isEqualTo(Likeness.CERTAIN);
        assertThat(likeness("tide", "+++\ntitle = 'Tide'\n+++\nSand.")).isEqualTo(Likeness.CERTAIN);
        assertThat(likeness("tide.txt", "---\ntitle: Tide\n---\nSand."))
                .isEqualTo(Likeness.CERTAIN);
        assertThat(likeness("tide.html", "---\ntitle: Tide\n---\n<p>Sand."))
                .isEqualTo(Likeness.CERTAIN);
    }

    @Test
    void ownExportIsTheTreeThatItHoldsForPeople() {
        assertThat(
                        likeness(
                                "library.jsonl",
                                "{}",
                                "articles/tide.md",
                                "---\ntitle: Tide\n---\nSand."))
                .isEqualTo(Likeness.CERTAIN);
    }

    @Test
    void soAreNamesOfMarkdownAlone() {
        assertThat(likeness("tide.md", "Sand.")).isEqualTo(Likeness.CERTAIN);
        assertThat(likeness("a/tide.md", "Sand.", "a/gull.png", "x")).isEqualTo(Likeness.CERTAIN);
        assertThat(likeness("v/.obsidian/app.json", "{}", "v/tide.md", "Sand."))
                .isEqualTo(Likeness.CERTAIN);
    }

    @Test
    void amongOtherThingsItIsPossible() {
        assertThat(likeness("README.md", "Sand.", "ghost.json", "{}")).isEqualTo(Likeness.POSSIBLE);
    }

    @Test
    void plainTextAndOtherExportsAreNone() {
        assertThat(likeness("tide.txt", "TIDE\n\nSand.")).isEqualTo(Likeness.NONE);
        assertThat(likeness("tide.txt", "---\nSand went out.\n---\n")).isEqualTo(Likeness.NONE);
        assertThat(likeness("export.xml", "<?xml version='1.0'?><rss/>")).isEqualTo(Likeness.NONE);
        assertThat(likeness("db.json", "{\"title\": \"Tide\"}")).isEqualTo(Likeness.NONE);
        assertThat(likeness("", "{\"title\": \"Tide\"}")).isNotEqualTo(Likeness.CERTAIN);
    }

    private static Likeness likeness(String... pathsAndTexts) {
        var starts = new ArrayList<Peek.Start>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            starts.add(new Peek.Start(pathsAndTexts[i], pathsAndTexts[i + 1]));
        }
        return new MarkdownTree().sniff(new Peek(List.copyOf(starts)));
    }
}
