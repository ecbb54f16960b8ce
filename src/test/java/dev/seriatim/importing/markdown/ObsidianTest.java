package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObsidianTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[[Old Harbour]];[Old Harbour](../Places/Old%20Harbour.md)",
                "[[old harbour]];[old harbour](../Places/Old%20Harbour.md)",
                "[[Old Harbour.md]];[Old Harbour.md](../Places/Old%20Harbour.md)",
                "[[Old Harbour|the quay]];[the quay](../Places/Old%20Harbour.md)",
                "[[Places/Old Harbour]];[Places/Old Harbour](../Places/Old%20Harbour.md)",
                "[[Old Harbour#Walls]];[Old Harbour > Walls](../Places/Old%20Harbour.md#Walls)",
                "[[Old Harbour#Walls#North side|n]];[n](../Places/Old%20Harbour.md#North%20side)",
                "[[quay]];[quay](../Places/Old%20Harbour.md)",
                "[[The Harbour of Old]];[The Harbour of Old](../Places/Old%20Harbour.md)",
                "[[#Boats]];[Boats](#Boats)",
                "[[Nowhere]];[[Nowhere]]",
                "[[Nowhere#Part|there]];[[Nowhere|there]]",
                "`[[Old Harbour]]`;`[[Old Harbour]]`",
                "[old](../Places/Old%20Harbour.md#walls);[old](../Places/Old%20Harbour.md#walls)",
                "[old](Places/Old%20Harbour);[old](Places/Old%20Harbour)"
            })
    void namesOfNotesBecomePaths(String written, String read) {
        FoundArticle article = note(written);

        assertThat(article.body()).isEqualTo(read);
    }

    @Test
    void inATableTheBarIsEscaped() {
        FoundArticle article = note("| a |\n| --- |\n| [[Old Harbour\\|quay]] |");

        assertThat(article.body()).contains("| [quay](../Places/Old%20Harbour.md) |");
    }

    @Test
    void theNearestOfOneNameIsMeant() {
        var tree =
                WrittenTree.with("a/Log.md", "a")
                        .and("b/Log.md", "b")
                        .and("b/Day.md", "[[Log]] and [[a/Log]]");

        assertThat(tree.article("b/Day.md").body())
                .isEqualTo("[Log](Log.md) and [a/Log](../a/Log.md)");
    }

    @Test
    void embedsBecomeLinksAndPictures() {
        FoundArticle article =
                vault(
                                "![[Old Harbour#Walls]]\n\n![[quay.png|300]]\n\n![[song.mp3]]\n\n![[quay.png|The quay]]")
                        .and("Files/quay.png", "x")
                        .article("Notes/Day.md");

        assertThat(article.body())
                .isEqualTo(
                        """
                        [Old Harbour > Walls](../Places/Old%20Harbour.md#Walls)

                        ![quay](../Files/quay.png)

                        song.mp3

                        ![The quay](../Files/quay.png)""");
        assertThat(article.notes())
                .extracting(FoundNote::message)
                .contains("The embed of Old Harbour#Walls became a link.");
        assertThat(article.notes()).extracting(FoundNote::excerpt).contains("song.mp3");
    }

    @Test
    void commentsAreForNobody() {
        FoundArticle article =
                note("Sand %%never said%% and stones.\n\n%%\nnor\nthis\n%%\n\n`%%code%%` ends.");

        assertThat(article.body())
                .startsWith("Sand  and stones.")
                .endsWith("`%%code%%` ends.")
                .doesNotContain("nor");
        assertThat(article.notes())
                .filteredOn(found -> found.code().equals("comment-left-out"))
                .extracting(FoundNote::excerpt)
                .containsExactly("never said", "nor\nthis");
    }

    @Test
    void calloutsBecomeQuotations() {
        FoundArticle article =
                note(
                        "> [!warning] Slippery\n> Mind the stones.\n\n> [!tip]-\n> Wear boots.\n>\n> > [!see-also]\n> > Ropes.");

        assertThat(article.body())
                .isEqualTo(
                        """
                        > **Slippery**
                        >
                        > Mind the stones.

                        > **Tip**
                        >
                        > Wear boots.
                        >
                        > > **See also**
                        > >
                        > > Ropes.""");
    }

    @Test
    void marksAndNamesOfParagraphs() {
        FoundArticle article =
                vault("A ==bright== day. ^one\n\nA dull one. ^two\n\n- x\n\n^three")
                        .and("Notes/Other.md", "[[Day#^one]]")
                        .article("Notes/Day.md");

        assertThat(article.body())
                .isEqualTo("A <mark>bright</mark> day. <a id=\"one\"></a>\n\nA dull one.\n\n- x");
    }

    @Test
    void listsAndTablesHaveNamesBelowThem() {
        FoundArticle article =
                vault("- Sand\n- Stone\n\n^both\n\n> Sea. ^sea\n\n[[Other]]^near")
                        .and("Notes/Other.md", "[[Day#^both]], ![[Day#^sea]] and [[Day#^near]]")
                        .article("Notes/Day.md");

        assertThat(article.body())
                .isEqualTo(
                        "- Sand\n- Stone\n\n<a id=\"both\"></a>\n\n> Sea. <a id=\"sea\"></a>\n\n[Other](Other.md)<a id=\"near\"></a>");
    }

    @Test
    void sizesOfPicturesAreNoWords() {
        FoundArticle article =
                vault("![[quay.png|The quay|300]] ![[quay.png|640x480]] ![Gulls|100](gulls.png)")
                        .and("Files/quay.png", "x")
                        .article("Notes/Day.md");

        assertThat(article.body())
                .isEqualTo(
                        "![The quay](../Files/quay.png) ![quay](../Files/quay.png) ![Gulls](gulls.png)");
    }

    @Test
    void picturesOfNotesAreNotWhereTheNotesArePublished() {
        FoundArticle article = note("---\npermalink: log/day\n---\n![[gone.png]] ![a](b.png)");

        assertThat(article.body()).isEqualTo("![gone](gone.png) ![a](b.png)");
    }

    @Test
    void signsInCodeBeginNothing() {
        FoundArticle article =
                note("Write `%%` twice. %%Not this.%% Or `==` and ==that==.\n\n%%\nopen");

        assertThat(article.body())
                .isEqualTo("Write `%%` twice.  Or `==` and <mark>that</mark>.\n\n\nopen");
        assertThat(codes(article)).containsExactly("comment-left-out", "comment-without-end");
    }

    @Test
    void linesOfTagsAreTopics() {
        FoundArticle article =
                note(
                        "#tide/low #gulls\n\nI like sand.\n\n```\n#code\n```\n\n%%\n#secret\n%%\n\n#zoë_1, #storm");

        assertThat(article.topics())
                .extracting(topic -> String.join(" > ", topic.path()))
                .containsExactly("tide > low", "gulls", "zoë_1", "storm");
        assertThat(article.body()).startsWith("I like sand.").doesNotContain("#storm");
        assertThat(article.notes()).extracting(FoundNote::excerpt).contains("#tide/low #gulls");
    }

    @Test
    void tagsAmongWordsStayWords() {
        FoundArticle article =
                note(
                        "I like #sand, not `#code`, [x](#part), C#, #1 nor <b style=\"color: #fff\">it</b>. (#no) #sand\n\n%% #secret %%\n\n- #gulls/grey");

        assertThat(article.topics()).isEmpty();
        assertThat(article.body()).startsWith("I like #sand, not").endsWith("- #gulls/grey");
        assertThat(article.notes())
                .filteredOn(note -> note.code().equals("tag-in-text"))
                .extracting(FoundNote::excerpt)
                .containsExactly("#sand", "#gulls/grey");
    }

    @Test
    void pluginsAreNoted() {
        FoundArticle article = note("```dataview\nlist\n```");

        assertThat(article.body()).isEqualTo("```dataview\nlist\n```");
        assertThat(article.notes()).extracting(FoundNote::excerpt).contains("dataview");
    }

    @Test
    void tagsHaveFoldersAndAliasesAreNoAddresses() {
        FoundArticle article =
                note(
                        "---\naliases: [ebb, /odd]\ntags:\n  - tide/low\n  - '#sand'\ncssclass: wide\n---\nSand.");

        assertThat(article.topics())
                .extracting(topic -> String.join(" > ", topic.path()))
                .containsExactly("tide > low", "sand");
        assertThat(article.addresses()).doesNotContain("/ebb");
        assertThat(codes(article)).isEmpty();
    }

    @Test
    void aVaultSaysNothingOfPublishing() {
        var tree =
                vault("Sand.")
                        .and("Notes/Shown.md", "---\npublish: true\npermalink: shown\n---\nStones.")
                        .and("Notes/Hidden.md", "---\npublish: false\n---\nStones.")
                        .read();

        assertThat(tree.article("Notes/Day.md").standing().isDraft()).isTrue();
        assertThat(tree.article("Notes/Hidden.md").standing().isDraft()).isTrue();
        assertThat(tree.article("Notes/Shown.md").standing().isDraft()).isFalse();
        assertThat(tree.article("Notes/Shown.md").addresses()).containsExactly("/shown");
        assertThat(tree.notes).extracting(FoundNote::code).containsExactly("state-unknown");
    }

    @Test
    void whatIsNoTextIsLeftOut() {
        var tree =
                vault("Sand.")
                        .and("Map.canvas", "{}")
                        .and("List.base", "x")
                        .and("q.png", "x")
                        .read();

        assertThat(tree.leftOut)
                .containsEntry(".obsidian/app.json", "hidden file")
                .containsEntry("Map.canvas", "drawing")
                .containsEntry("List.base", "table")
                .containsEntry("q.png", "picture");
    }

    @Test
    void partsOfTheFirstLevelAreNoTitle() {
        FoundArticle article = note("# Morning\n\nSand.\n\n# Evening\n\nStones.");

        assertThat(article.title()).isEqualTo("Day");
        assertThat(article.body()).startsWith("# Morning");
    }

    @Test
    void footnotesWithinALineGetNumbers() {
        FoundArticle article = note("Sand^[wet [sand]] and stones^[dry].");

        assertThat(article.body())
                .isEqualTo(
                        "Sand[^inline-1] and stones[^inline-2].\n\n[^inline-1]: wet [sand]\n\n[^inline-2]: dry");
        assertThat(article.tally().footnotes()).isEqualTo(2);
    }

    @Test
    void notionNamesPagesByDigits() {
        String ropes = "0123456789abcdef0123456789abcdef";
        String knots = "fedcba9876543210fedcba9876543210";
        var tree =
                WrittenTree.with(
                                "Export/Ropes " + ropes + ".md",
                                "# Ropes & More\n\nCreated: March 4, 2026 10:15 AM\nTags: Rope, Sea\nMood: calm\n\nSee [Knots](Ropes%20"
                                        + ropes
                                        + "/Knots%20"
                                        + knots
                                        + ".md), ![k](Ropes%20"
                                        + ropes
                                        + "/k.png)\n")
                        .and(
                                "Export/Ropes " + ropes + "/Knots " + knots + ".md",
                                "# Knots\n\nTied: twice.\n")
                        .and("Export/Ropes " + ropes + "/k.png", "x")
                        .and("Export/All.csv", "Name\nKnots");

        FoundArticle article = tree.article("Export/Ropes " + ropes + ".md");

        assertThat(article.key().id()).isEqualTo(ropes);
        assertThat(article.title()).isEqualTo("Ropes & More");
        assertThat(article.slug()).isNull();
        assertThat(article.standing().isDraft()).isTrue();
        assertThat(article.standing().publishAt()).isEqualTo("2026-03-04T09:15:00Z");
        assertThat(article.topics())
                .extracting(topic -> topic.path().get(0))
                .containsExactly("Rope", "Sea");
        assertThat(article.body())
                .isEqualTo(
                        "See [Knots](Ropes%20"
                                + ropes
                                + "/Knots%20"
                                + knots
                                + ".md), ![k](Ropes/k.png)");
        assertThat(article.notes()).extracting(FoundNote::excerpt).contains("Mood: calm");
        assertThat(tree.leftOut).containsEntry("Export/All.csv", "table");
    }

    private static FoundArticle note(String text) {
        return vault(text).article("Notes/Day.md");
    }

    private static WrittenTree vault(String text) {
        return WrittenTree.with(".obsidian/app.json", "{}")
                .and(
                        "Places/Old Harbour.md",
                        "---\naliases: [quay, \"The Harbour of Old\"]\n---\n## Walls\n\nStone.")
                .and("Notes/Day.md", text);
    }
}
