package dev.seriatim.importing.markdown;

import static dev.seriatim.importing.markdown.WrittenTree.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.format.FoundArticle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileYamlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"[", "{a: ", "- ", "? ", "!!x ", "*a ", "&a ", "\"", "'", "|\n ", "a:\n "})
    void endlessNestingCostsTheFieldsAtMost(String unit) {
        FoundArticle article =
                page("---\ntitle: Low Tide\nx: " + unit.repeat(60_000) + "\n---\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
    }

    @Test
    void deepBlocksAreBounded() {
        String deep =
                IntStream.range(0, 400)
                        .mapToObj(i -> " ".repeat(i) + "a:\n")
                        .collect(Collectors.joining());

        FoundArticle article = page("---\n" + deep + "title: Low Tide\n---\nSand.");

        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("front-matter-broken");
    }

    @Test
    void aliasesThatMultiplyAreBounded() {
        String bomb =
                "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                        + IntStream.range(1, 30)
                                .mapToObj(
                                        i ->
                                                "a"
                                                        + i
                                                        + ": &a"
                                                        + i
                                                        + " ["
                                                        + ("*a" + (i - 1) + ", ").repeat(9)
                                                        + "x]\n")
                                .collect(Collectors.joining());

        FoundArticle article = page("---\ntitle: Low Tide\n" + bomb + "---\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(codes(article)).contains("front-matter-broken");
    }

    @Test
    void anAliasOfItselfIsRefused() {
        FoundArticle article = page("---\ntitle: Low Tide\ntags: &t [sand, *t]\n---\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.body()).isEqualTo("Sand.");
    }

    @Test
    void commonFieldsAreMerged() {
        FoundArticle article =
                page(
                        "---\ncommon: &c {author: Ada Reed, title: Other}\ntitle: Low Tide\n<<: *c\n---\nSand.");

        assertThat(article.title()).isEqualTo("Low Tide");
        assertThat(article.authors()).containsExactly("Ada Reed");
    }

    @Test
    void tagsOfProgramsAreText() {
        FoundArticle article =
                page(
                        "---\ntitle: !!python/object/apply:os.system ['x']\nauthor: !ruby/object:Reed Ada\n---\nSand.");

        assertThat(article.authors()).containsExactly("Ada");
        assertThat(article.title()).isEqualTo("Page");
    }

    @Test
    void tooMuchIsNotRead() {
        FoundArticle article =
                page("---\ntitle: Low Tide\nx: " + "y".repeat(300_000) + "\n---\nSand.");

        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(article.standing().isDraft()).isTrue();
        assertThat(codes(article)).contains("front-matter-too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a=", "a.", "[[a]]\n", "\"\"\"", "'''", "[a."})
    void endlessTomlIsBounded(String unit) {
        FoundArticle article =
                page("+++\ntitle = \"Low Tide\"\nx = " + unit.repeat(30_000) + "\n+++\nSand.");

        assertThat(article.body()).isEqualTo("Sand.");
        assertThat(article.title()).isEqualTo("Low Tide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "\"", "[1,"})
    void endlessJsonIsBounded(String unit) {
        FoundArticle article = page(";;;\n{\"title\": " + unit.repeat(50_000) + "\n;;;\nSand.");

        assertThat(article.body()).isEqualTo("Sand.");
    }

    @Test
    void aBareObjectThatNeverEndsIsText() {
        FoundArticle article = page("{\"title\": " + "{\"a\":".repeat(50_000) + "\nSand.");

        assertThat(article.body()).endsWith("Sand.");
    }

    private static FoundArticle page(String text) {
        return WrittenTree.with("page.md", text).article();
    }
}
