package dev.seriatim.importing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "![",
                "[[",
                "[[a",
                "![[a|",
                "](",
                "[a](",
                "{{",
                "{{<",
                "{{< a",
                "{{< a \"",
                "{%",
                "{% a '",
                "{% raw %}",
                "{% highlight x %}",
                "{{< highlight >}}",
                "{#",
                "{: ",
                "# {#",
                "){a=\"",
                "%%",
                "%% a",
                "==a",
                "==",
                "^[",
                "^[a",
                "[^",
                "<",
                "<a href=\"",
                "<!--",
                "`",
                "```\n",
                "> ",
                "- ",
                "> [!a",
                ":::a\n",
                ":::note\n",
                ":::\n",
                "!!! a\n    b\n",
                "{/*",
                "import {\n",
                "import a\n",
                "export const a\n",
                "<A ",
                "<script>",
                "<script>a</script>",
                "<svg><b>",
                "<noscript>\n",
                "<a-b c",
                "<a-b></a-b> ",
                "潮**“",
                "潮**“a”**",
                "*a",
                "_",
                "[a]: ",
                "[^a]: b\n",
                "a ^b\n",
                "#\n",
                "{{/*",
                "\\",
                "&amp",
                "\u0000",
                "\uD800",
                "\u00A0",
                "|a\n|-\n"
            })
    void timeGrowsWithTheLengthAlone(String unit) {
        String body = unit.repeat(20_000 / unit.length());

        for (String path :
                List.of("content/x.md", "_posts/2026-03-01-x.md", "blog/x.mdx", "note.md")) {
            FoundArticle article =
                    WrittenTree.with(path, "---\ntitle: Tide\n---\n" + body)
                            .and(".obsidian/app.json", "{}")
                            .article();

            assertThat(article.title()).isEqualTo("Tide");
        }
    }

    @Test
    void aTextBeyondAllMeasureStaysAsItIs() {
        FoundArticle article =
                WrittenTree.with("x.md", "---\ntitle: Tide\n---\n" + "{{< a >}} ".repeat(250_000))
                        .article();

        assertThat(article.notes()).extracting(note -> note.code()).contains("text-too-long");
    }

    @Test
    void notesAreBounded() {
        FoundArticle article =
                WrittenTree.with("x.md", "---\ntitle: Tide\n---\n" + "{{< a >}} ".repeat(5_000))
                        .article();

        assertThat(article.notes()).hasSizeLessThan(210);
        assertThat(article.notes()).extracting(note -> note.code()).contains("more-notes");
    }

    @Test
    void aFileThatIsTooLargeCostsItselfOnly() {
        var tree =
                WrittenTree.with("big.md", "a".repeat(PageLoader.LARGEST + 1))
                        .and("small.md", "# Tide\n\nSand.")
                        .read();

        assertThat(tree.articles).hasSize(1);
        assertThat(tree.refused).containsKey("big.md");
    }

    @Test
    void anEmptyFileIsLeftOut() {
        var tree = WrittenTree.with("empty.md", "\n \n").and("none.md", "").read();

        assertThat(tree.articles).isEmpty();
        assertThat(tree.leftOut)
                .containsEntry("empty.md", "empty file")
                .containsEntry("none.md", "empty file");
    }
}
