package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleLinksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    [[A Secure Base]]            ; A Secure Base      ; A Secure Base
                    [[ A Secure  Base | here ]]  ; A Secure Base      ; here
                    [[A|]]                       ; A                  ; A
                    [[A|b|c]]                    ; A                  ; b|c
                    [[A\\|B|c]]                  ; A|B                ; c
                    [[C\\+\\+ \\[draft\\]]]      ; C++ [draft]        ; C++ [draft]
                    [[100 % + 1/2 & "so"]]       ; 100 % + 1/2 & "so" ; 100 % + 1/2 & "so"
                    [[信頼の速さ|速さ]]           ; 信頼の速さ          ; 速さ
                    [[Why *not*?]]               ; Why *not*?         ; Why *not*?
                    **[[A]]**                    ; A                  ; A
                    [[[A]]]                      ; A                  ; A
                    [[A]](see there              ;                    ;
                    """)
    void titleAndWordsAreRead(String markdown, String title, String words) {
        var links = Markdown.render(markdown).links();

        assertThat(links.stream().map(link -> TitleLink.title(link.href()).orElseThrow()).toList())
                .isEqualTo(title == null ? List.of() : List.of(title));
        assertThat(links.stream().map(Link::anchorText).toList())
                .isEqualTo(words == null ? List.of() : List.of(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`[[A]]`",
                "    [[A]]",
                "```\n[[A]]\n```",
                "\\[[A]]",
                "[\\[A]]",
                "[[A]",
                "[[]]",
                "[[ | a]]",
                "[[A\n\nB]]",
                "[[A `b]]` c",
                "![[A]]",
                "[[^1]]",
                "[ [A] ]"
            })
    void whatIsNoLinkStaysAsItIs(String markdown) {
        assertThat(Markdown.render(markdown).links()).isEmpty();
    }

    @Test
    void whatCommonMarkReadsAsALinkRemainsOne() {
        assertThat(hrefs("[[1]](#one)")).containsExactly("#one");
        assertThat(hrefs("[[1]]\n\n[1]: https://away.example"))
                .containsExactly("https://away.example");
        assertThat(hrefs("[[1]][two]\n\n[two]: /two")).containsExactly("/two");
        assertThat(hrefs("[[a](/b)]")).containsExactly("/b");
    }

    @Test
    void linksStandSideBySideAndInTables() {
        assertThat(titles("[[A]][[B]] [[C]]: [d]")).containsExactly("A", "B", "C");
        assertThat(titles("|a|\n|-|\n|[[A\\|b]]|")).containsExactly("A");
        assertThat(titles("[[A\nLong Title]]")).containsExactly("A Long Title");
    }

    @Test
    void wordsCountAsWords() {
        var prose = Markdown.render("Read [[A Secure Base|that essay]] now.");

        assertThat(prose.text()).isEqualTo("Read that essay now.");
        assertThat(prose.wordCount()).isEqualTo(4);
        assertThat(Markdown.render("# On [[A|b]]").outline())
                .containsExactly(new Heading("on-b", 1, "On b"));
    }

    private static List<String> hrefs(String markdown) {
        return Markdown.render(markdown).links().stream().map(Link::href).toList();
    }

    private static List<String> titles(String markdown) {
        return hrefs(markdown).stream().map(href -> TitleLink.title(href).orElseThrow()).toList();
    }
}
