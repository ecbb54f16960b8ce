package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void anArticleIsReadWhole() {
        Prose prose =
                Markdown.render(
                        """
                        Nobody *learns* to rest by being told. They learn it from a chair.

                        ## What a base is for

                        A base is where you come back to—“home”, say.

                        | hour | mood |
                        |:-----|-----:|
                        | one  | calm |
                        """);

        assertThat(prose.html())
                .isEqualTo(
"""
<p>Nobody <em>learns</em> to rest by being told. They learn it from a chair.</p>
<h2 id="what-a-base-is-for">What a base is for</h2>
<p>A base is where you come back to—“home”, say.</p>
<table><thead><tr><th align="left">hour</th><th align="right">mood</th></tr></thead>\
<tbody><tr><td align="left">one</td><td align="right">calm</td></tr></tbody></table>\
""");
        assertThat(prose.outline())
                .containsExactly(new Heading("what-a-base-is-for", 2, "What a base is for"));
        assertThat(prose.text())
                .isEqualTo(
                        """
                        Nobody learns to rest by being told. They learn it from a chair.

                        What a base is for

                        A base is where you come back to—“home”, say.

                        hour mood
                        one calm\
                        """);
        assertThat(prose.lead())
                .isEqualTo(
                        """
                        Nobody learns to rest by being told. They learn it from a chair.

                        A base is where you come back to—“home”, say.\
                        """);
        assertThat(prose.wordCount()).isEqualTo(32);
        assertThat(prose.readingMinutes()).isEqualTo(1);
    }

    @Test
    void wrappedLinesOfScriptsWithoutSpacesAreJoined() {
        Prose prose = Markdown.render("图书\n馆很大，\n里面暖。\n\nコンピュ\nーター\n\nแม่\nน้ำ\n\n图书 a\nb 馆");

        assertThat(prose.html())
                .contains("<p>图书馆很大，里面暖。</p>")
                .contains("<p>コンピューター</p>")
                .contains("<p>แม่น้ำ</p>")
                .contains("<p>图书 a\nb 馆</p>");
        assertThat(prose.text()).contains("图书馆很大，里面暖。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ㄊㄨˊ ㄕㄨ\\nㄍㄨㄢˇ  | ㄊㄨˊ ㄕㄨㄍㄨㄢˇ
                    ꆈꌠ\\nꁱꂷ      | ꆈꌠꁱꂷ
                    ᨣᩤᩴ\\nᨾᩮᩬᩥᨦ    | ᨣᩤᩴᨾᩮᩬᩥᨦ
                    བོད་\\nཡིག    | བོད་ཡིག
                    ཡིག།\\nབོད    | ཡིག། བོད
                    도서\\n관      | 도서 관
                    ﾄﾞｱ\\n館      | ﾄﾞｱ館
                    ﾡﾢ\\nﾡ       | ﾡﾢ ﾡ
                    tide\\n館     | tide 館
                    """)
    void wrappedLinesAreJoinedAsTheirScriptIsWritten(String lines, String text) {
        assertThat(Markdown.render(lines.replace("\\n", "\n")).text()).isEqualTo(text);
    }

    @Test
    void htmlStaysReadable() {
        Prose prose = Markdown.render("{{x}} a@b = 'c' + \"d\" `e`… – 😀 é\u00a0! & <b>bold</b>");

        assertThat(prose.html())
                .isEqualTo(
                        "<p>{{x}} a@b = 'c' + \"d\" <code>e</code>… – 😀 é\u00a0! &amp;"
                                + " <b>bold</b></p>");
    }

    @Test
    void usefulHtmlPasses() {
        String html =
"""
<figure><img src="https://img.example/a.png" alt="A &quot;door&quot;" width="4" height="3">\
<figcaption>A door</figcaption></figure>
<details open="open"><summary>More</summary>
<p>H<sub>2</sub>O, <kbd>x</kbd>, <abbr title="as is">AI</abbr>, <del>no</del><ins>yes</ins></p>
</details>
<blockquote cite="https://a.example/"><p>So it goes.</p></blockquote>\
""";

        assertThat(Markdown.render(html).html()).isEqualTo(html);
        assertThat(Markdown.render("```java\nint x;\n```").html())
                .isEqualTo("<pre><code class=\"language-java\">int x;\n</code></pre>");
    }

    @Test
    void headingIdsAreUniqueAndHoldAHyphen() {
        Prose prose =
                Markdown.render(
                        """
                        # Config
                        ## Two words
                        ## Two *words*
                        ## Two words 2
                        ## !!!
                        ## ???
                        ## Section 1
                        ## 2024
                        ## constructor
                        ## Что это
                        """);

        assertThat(prose.outline())
                .extracting(Heading::id)
                .containsExactly(
                        "section-config",
                        "two-words",
                        "two-words-2",
                        "two-words-2-2",
                        "section-1",
                        "section-2",
                        "section-1-2",
                        "section-2024",
                        "section-constructor",
                        "cto-eto");
        assertThat(Jsoup.parse(prose.html()).select("[id]").eachAttr("id"))
                .isEqualTo(prose.outline().stream().map(Heading::id).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {192, 193, 200, 300})
    void idOfAnEndlessWordHoldsAHyphenToo(int length) {
        Prose prose = Markdown.render("# %1$s\n# %1$s\n".formatted("y".repeat(length)));

        assertThat(prose.outline())
                .extracting(Heading::id)
                .containsExactly("section-" + "y".repeat(192), "section-2");
    }

    @Test
    void idsOfAuthorsAreNeitherScriptsWordsNorThoseOfHeadings() {
        Prose prose =
                Markdown.render(
                        """
                        <h2 id="two-words">Raw</h2>

                        <div title='

                        text ' id="location" name="body">

                        <p id="location" name="body">Where</p>

                        ## Two words
                        """);

        assertThat(Jsoup.parse(prose.html()).select("[id]").eachAttr("id"))
                .containsExactly("two-words-2", "section-location", "two-words");
        assertThat(prose.outline())
                .containsExactly(
                        new Heading("two-words-2", 2, "Raw"),
                        new Heading("two-words", 2, "Two words"));
    }

    @Test
    void linksKnowTheirSentence() {
        Prose prose =
                Markdown.render(
"""
Some doors stay shut. Then Dr. [Ada *Lind*](/lind?a=1&b=2) knocked; [twice](seriatim:knock).
Nobody [answered](mailto:a@b.example)

- ![a picture](p.png)
- [![alt](p.png)](https://c.example)
- [bad](javascript:alert)
""",
                        "en");

        String knock = "Then Dr. Ada Lind knocked; twice.";
        assertThat(prose.links())
                .containsExactly(
                        new Link("/lind?a=1&b=2", "Ada Lind", knock),
                        new Link("seriatim:knock", "twice", knock),
                        new Link("mailto:a@b.example", "answered", "Nobody answered"),
                        new Link("https://c.example", "", ""));
    }

    @Test
    void endlessSentencesAreClippedAroundTheirLink() {
        Prose prose = Markdown.render("on and ".repeat(500) + "[here](x) " + "and on ".repeat(500));

        assertThat(prose.links().get(0).sentence())
                .contains(" here ")
                .startsWith("…")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(500);
    }

    @Test
    void plainTextHasNoMarkup() {
        Prose prose =
                Markdown.render(
                        """
                        A *soft*
                        break &amp; a hard\\
                        one ![alt text](a.png)

                        > quoted

                        1. first
                        2. second

                        ```
                        if (a) {
                            b
                        }
                        ```
                        <script>alert(1)</script>
                        <!-- remark -->
                        """);

        assertThat(prose.text())
                .isEqualTo(
                        """
                        A soft break & a hard
                        one

                        quoted

                        first
                        second

                        if (a) {
                            b
                        }

                        <script>alert(1)</script>\
                        """);
    }

    @Test
    void aTextWithoutParagraphsOpensWithItsLists() {
        assertThat(Markdown.render("# Title\n\n- first\n- second").lead())
                .isEqualTo("first\nsecond");
        assertThat(Markdown.render("# Title").lead()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "238,1", "239,2", "1842,8"})
    void readingTakesWholeMinutes(int words, int minutes) {
        Prose prose = Markdown.render("word ".repeat(words));

        assertThat(prose.wordCount()).isEqualTo(words);
        assertThat(prose.readingMinutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"信頼は時間だ,4", "ภาษาไทย,2", "it’s 3.14 — ok!,3"})
    void wordsAreCountedInEveryScript(String text, int words) {
        assertThat(Markdown.render(text).wordCount()).isEqualTo(words);
    }
}
