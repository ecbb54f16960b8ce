package dev.seriatim.importing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.FoundPart;
import dev.seriatim.importing.format.SourceTally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Low *Tide*|Low *Tide*",
                "title: 'Low <em>Tide</em>'|Low Tide",
                "Title: Low Tide|Low Tide",
                "title:|The First",
                "pageTitle: Low Tide|The First"
            })
    void titles(String field, String title) {
        assertThat(page(field, "# The **First**\n\nSand.").title()).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "title: 'Use <b> and `<i>` or Map<String>'|Use <b> and `<i>` or Map<String>",
                "title: 'On `<b>bold</b>`'|On `<b>bold</b>`",
                "x: y|Use <div> and Map<String> 1 < 2",
            })
    void aTitleKeepsTagsThatAreItsWords(String field, String title) {
        FoundArticle article = page(field, "# Use `<div>` and Map<String> 1 < 2\n\nSand.");

        assertThat(article.title()).isEqualTo(title);
        assertThat(article.notes())
                .extracting(FoundNote::code)
                .doesNotContain("title-markup-left-out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Low <em class=\"a\">Tide</em>|Low Tide|<em class=\"a\"> </em>",
                "title: Low<br>Tide|Low Tide|<br>",
                "x: y|1. Use it|<a id=\"use\"> </a> <!-- now -->",
            })
    void markupThatIsLeftOutOfATitleIsNoted(String field, String title, String markup) {
        FoundArticle article = page(field, "# 1. <a id=\"use\"></a>Use *it* <!-- now -->\n\nSand.");

        assertThat(article.title()).isEqualTo(title);
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("title-markup-left-out"))
                .extracting(FoundNote::excerpt)
                .containsExactly(markup);
    }

    @Test
    void aTitleIsNotSaidTwice() {
        assertThat(page("title: Low Tide", "# Low tide\n\nSand.").body()).isEqualTo("Sand.");
        assertThat(page("title: Low Tide", "# Another\n\nSand.").body())
                .isEqualTo("# Another\n\nSand.");
        assertThat(page("x: y", "Low Tide\n========\n\nSand.").body()).isEqualTo("Sand.");
        assertThat(page("x: y", "![a](https://a.example/b.png)\n\n# Low Tide #\n\nSand.").body())
                .isEqualTo("![a](https://a.example/b.png)\n\n\n\nSand.");
        assertThat(page("x: y", "Sand.\n\n# Low Tide").body()).isEqualTo("Sand.\n\n# Low Tide");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author: Ada Reed|Ada Reed",
                "author: 'Ada Reed <ada@shore.example>'|Ada Reed",
                "author: 'Reed, Ada'|Reed, Ada",
                "author: Ada Reed and Bo Lund|Ada Reed;Bo Lund",
                "author: 'Ada Reed, Bo Lund & Cy Ott'|Ada Reed;Bo Lund;Cy Ott",
                "authors: [Ada Reed, Bo Lund]|Ada Reed;Bo Lund",
                "authors: [{name: Ada Reed, title: Walker}]|Ada Reed",
                "author: {name: Ada Reed, url: https://ada.example}|Ada Reed",
                "author: '[[Ada Reed]]'|Ada Reed",
                "author: [Ada Reed, Ada Reed]|Ada Reed",
                "byline: Ada Reed|Ada Reed"
            })
    void authors(String field, String names) {
        assertThat(page(field, "Sand.").authors()).containsExactly(names.split(";"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cover: /a.png|/a.png",
                "image: {path: /a.png, alt: A gull}|/a.png",
                "images: [/a.png, /b.png]|/a.png",
                "header: {image: /a.png}|/a.png",
                "featured_image: https://a.example/b.png|https://a.example/b.png",
                "heroImage: ../a.png|../a.png",
                "cover: '[[gull.png]]'|gull.png"
            })
    void covers(String field, String address) {
        assertThat(page(field, "Sand.").cover()).isEqualTo(address);
    }

    @Test
    void coversHaveWords() {
        FoundArticle article = page("image: /a.png\nimage_alt: A gull\ncaption: At dawn", "Sand.");

        assertThat(article.coverAlt()).isEqualTo("A gull");
        assertThat(article.coverCaption()).isEqualTo("At dawn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'series: Tides'|",
                "'series: [Tides]\nseries_order: 3'|3.0",
                "'series: {name: Tides, part: 2}'|2.0",
                "'series: Tides\nweight: 10'|10.0",
                "'series_title: Tides\npart: 1'|1.0"
            })
    void series(String fields, Double order) {
        assertThat(page(fields, "Sand.").series()).containsExactly(new FoundPart("Tides", order));
    }

    @Test
    void wordsForListsAndSearchEngines() {
        FoundArticle both =
                page(
                        "description: For engines.\nexcerpt: For readers.\nseo: {title: Engine}",
                        "Sand.");
        FoundArticle one = page("description: For all.", "Sand.\n<!-- more -->\nStones.");

        assertThat(both.excerpt()).isEqualTo("For readers.");
        assertThat(both.seoDescription()).isEqualTo("For engines.");
        assertThat(both.seoTitle()).isEqualTo("Engine");
        assertThat(one.excerpt()).isEqualTo("For all.");
        assertThat(one.seoDescription()).isNull();
    }

    @Test
    void canonicalAddressesAndRelatedTexts() {
        FoundArticle article =
                page(
                        "canonicalURL: https://a.example/b\nrelated: [High Tide, /posts/ebb/]",
                        "Sand.");

        assertThat(article.canonicalUrl()).isEqualTo("https://a.example/b");
        assertThat(article.related()).containsExactly("High Tide", "/posts/ebb/");
        assertThat(page("related: true", "Sand.").related()).isEmpty();
    }

    @Test
    void whatHasNoPlaceIsNotedUnlessItWasAboutLooks() {
        FoundArticle article =
                page(
                        "layout: wide\ntoc: true\nshow_date: yes\nsubtitle: Of sand\nlastmod: 2026-03-02\nempty:",
                        "Sand.");

        assertThat(article.notes())
                .extracting(note -> note.code() + " " + note.excerpt())
                .containsExactlyInAnyOrder("unknown-field subtitle", "unknown-field lastmod");
    }

    @Test
    void keysPlacesAndBasesArePaths() {
        FoundArticle article = WrittenTree.with("a/b c.md", "---\ntitle: T\n---\nSand.").article();

        assertThat(article.key().system()).isEqualTo("markdown");
        assertThat(article.key().id()).isEqualTo("a/b c.md");
        assertThat(article.place().entry()).isEqualTo("a/b c.md");
        assertThat(article.base()).isEqualTo("a/b c.md");
    }

    @Test
    void whatReadersSawIsCounted() {
        FoundArticle article =
                page(
                        "title: T",
                        """
                        Two words[^a] and [a link](https://a.example).

                        - [ ] open

                        ![p](https://a.example/p.png)

                        | a | b |
                        |---|---|
                        | c | d |

                        ```
                        code here
                        ```

                        [^a]: A note.
                        """);

        assertThat(article.tally()).isEqualTo(new SourceTally(14, 1, 1, 1, 1, 1));
    }

    @Test
    void boxesOfPythonMarkdownBecomeQuotations() {
        assertThat(page("title: T", "!!! tip \"Mind this\"\n    Wet.\n\n    Very.\n\nSand.").body())
                .isEqualTo("> **Mind this**\n>\n> Wet.\n>\n> Very.\n>\nSand.");
    }

    @Test
    void sitesAreNamedOnlyOnce() {
        var tree = WrittenTree.with("a.md", "Sand.").and("b.md", "Stones.").read();

        assertThat(tree.sites).hasSize(1);
        assertThat(tree.notes).extracting(FoundNote::code).isEqualTo(List.of("state-unknown"));
    }

    private static FoundArticle page(String fields, String body) {
        return WrittenTree.with("page.md", "---\n" + fields + "\n---\n" + body).article();
    }
}
