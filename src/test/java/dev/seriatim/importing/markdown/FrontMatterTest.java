package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: Low Tide\n---\nSand.",
                "---\r\ntitle: Low Tide\r\n---\r\nSand.",
                "\uFEFF---\ntitle: Low Tide\n---\nSand.",
                "---  \ntitle: Low Tide\n--- \t\nSand.",
                "---\ntitle: Low Tide\n...\nSand.",
                "---\n# of the sea\ntitle: 'Low Tide'\n---\n\nSand.\n",
                "---\n{\"title\": \"Low Tide\"}\n---\nSand.",
                "+++\ntitle = \"Low Tide\"\n+++\nSand.",
                "+++\r\ntitle = 'Low Tide'\r\n+++\r\nSand.",
                ";;;\n{\"title\": \"Low Tide\"}\n;;;\nSand.",
                "{\n  \"title\": \"Low Tide\",\n  \"x\": {\"a\": [\"}\"]}\n}\nSand.",
                "---json\n{\"title\": \"Low Tide\"}\n---\nSand.",
                "---toml\ntitle = \"Low Tide\"\n---\nSand."
            })
    void titleAndBodyAreToldApart(String page) {
        FoundArticle article = page(page);

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nThe sea went out.\n\n---\n\nIt came back.",
                "--- \nThe sea went out.\n---\nIt came back.",
                "---\nThe sea: it went out.\nIt was far: very far.\nNobody knew.\n---\nIt came back.",
                "{% include sea.html %}\nThe sea went out. It came back.",
                "----\nThe sea went out.\n----\nIt came back.",
                "---\n- The sea went out.\n---\nIt came back."
            })
    void aRuleIsNoFrontMatter(String page) {
        FoundArticle article = page(page);

        assertThat(article.body()).contains("sea").contains("went out").contains("It came back.");
        assertThat(article.title()).isEqualTo("Page");
    }

    @Test
    void aRuleInTheTextEndsNothing() {
        FoundArticle article = page("---\ntitle: Low Tide\n---\nSand.\n\n---\n\nStones.");

        assertThat(article.body()).isEqualTo("Sand.\n\n---\n\nStones.");
    }

    @Test
    void emptyFrontMatterLeavesTheBody() {
        FoundArticle article = page("---\n---\n# Low Tide\n\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
    }

    @Test
    void nothingIsRetyped() {
        FoundArticle article =
                page(
                        """
                        ---
                        title: 012
                        tags: [no, 2026, 1_000, 1.10, 0x1F, on]
                        author: ~
                        description: yes
                        ---
                        Sand.
                        """);

        assertThat(article.title()).isEqualTo("012");
        assertThat(article.topics())
                .extracting(topic -> topic.path().get(0))
                .containsExactly("no", "2026", "1_000", "1.10", "0x1F", "on");
        assertThat(article.authors()).isEmpty();
    }

    @Test
    void aBrokenLineCostsItselfOnly() {
        FoundArticle article =
                page(
                        """
                        ---
                        title: The sea: a life
                        date: 2026-03-01
                        tags: [sand, stone
                        author: Ada Reed
                        ---
                        Sand.
                        """);

        assertThat(article.title()).isEqualTo("The sea: a life");
        assertThat(article.standing().publishAt()).isEqualTo("2026-02-28T23:00:00Z");
        assertThat(article.authors()).containsExactly("Ada Reed");
        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("front-matter-broken");
    }

    @Test
    void whatMayHaveHiddenATextHidesIt() {
        FoundArticle article =
                page(
                        "---\ntitle: Low Tide\nmood: calm\n\t??? draft\n}{\nnonsense here\n---\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.standing().isDraft()).isTrue();
        assertThat(codes(article)).contains("front-matter-broken", "state-unsure");
    }

    @Test
    void anOpenEndIsReadUpToTheFirstBlankLine() {
        FoundArticle article = page("---\ntitle: Low Tide\ndraft: true\n\nSand.\n\nStones.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.body()).isEqualTo("Sand.\n\nStones.");
        assertThat(codes(article)).contains("front-matter-open");
    }

    @Test
    void brokenTomlIsReadByLines() {
        FoundArticle article =
                page("+++\ntitle = \"Low Tide\"\ndate = 2026-99-99x\nweight = = 3\n+++\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("front-matter-broken");
    }

    @Test
    void aFieldThatIsThereTwiceIsNoted() {
        FoundArticle article = page("---\ntitle: Low Tide\ntitle: High Tide\n---\nSand.");

        assertThat(article.title()).isEqualTo("High Tide");
        assertThat(article.notes())
                .anySatisfy(
                        note -> {
                            assertThat(note.code()).isEqualTo("field-twice");
                            assertThat(note.line()).isEqualTo(3);
                        });
    }

    @Test
    void aProgramIsNotRun() {
        FoundArticle article = page("---js\n{ title: \"Low Tide\" }\n---\nSand.");

        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("front-matter-script");
    }

    @Test
    void bytesThatAreNoUtf8AreStillRead() {
        byte[] bytes =
                "---\ntitle: Caf\u00E9\n---\nN\u00E4he.".getBytes(StandardCharsets.ISO_8859_1);

        FoundArticle article = new WrittenTree().and("page.md", bytes).article();

        assertThat(article.title()).isEqualTo("Caf\u00E9");
        assertThat(article.body()).isEqualTo("N\u00E4he.");
        assertThat(codes(article)).contains("encoding-guessed");
    }

    @Test
    void controlCharactersAreLeftOut() {
        FoundArticle article = page("---\ntitle: Low\u0001 Tide\n---\nSa\u0000nd.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("control-characters");
    }

    @Test
    void linesOfNotesAreThoseOfTheFile() {
        FoundArticle article =
                page(
                        "---\ntitle: Low Tide\nmood: calm\n---\n# Low Tide\n\nSand.\n\n{{< wave >}}\n");

        assertThat(article.notes())
                .extracting(note -> note.code() + " " + note.line())
                .contains("unknown-field 3", "unknown-shortcode 9");
    }

    private static FoundArticle page(String text) {
        return WrittenTree.with("page.md", text).article();
    }
}
