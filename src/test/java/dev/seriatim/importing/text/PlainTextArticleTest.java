package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.importing.text.ParsedArticle.Note;
import java.util.List;
import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextArticleTest {

    private static final String COMPLETE =
            """
            The Ferry Keeper’s Hour

            The ferry at Osk crosses eleven times a day - "never twelve", says the keeper - and in betw

            The ferry at Osk crosses eleven times a day — “never twelve”, says the keeper — and in between he sits.

            He does not read. He looks at the water as one looks at a pot.

            What the Water Asks

            It asks for nothing he could write down.

            The Twelfth Crossing

            Once, in a dry summer, he made it. Nobody had called him.

            This article is part of the Slow Trades series at Lanternfield.

            Related reading: The Net: Mending as Thought, A Bell for Nobody
            """;

    @Test
    void completeArticleIsReadInAllItsParts() {
        ParsedArticle article = parse(COMPLETE);

        assertThat(article.title()).isEqualTo("The Ferry Keeper’s Hour");
        assertThat(article.authors()).isEmpty();
        assertThat(article.body())
                .isEqualTo(
                        """
                        The ferry at Osk crosses eleven times a day — “never twelve”, says the keeper — and in between he sits.

                        He does not read. He looks at the water as one looks at a pot.

                        ## What the Water Asks

                        It asks for nothing he could write down.

                        ## The Twelfth Crossing

                        Once, in a dry summer, he made it. Nobody had called him.\
                        """);
        assertThat(article.series()).hasValue("Slow Trades");
        assertThat(article.part()).isEmpty();
        assertThat(article.site()).hasValue("Lanternfield");
        assertThat(article.related())
                .containsExactly("The Net: Mending as Thought", "A Bell for Nobody");
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                3,
                                "Left out a teaser: it repeats how the first paragraph begins."));
    }

    @Test
    void lineEndsByteOrderMarkAndTrailingSpacesChangeNothing() {
        ParsedArticle plain = parse(COMPLETE);

        assertThat(parse(COMPLETE.replace("\n", "\r\n"))).isEqualTo(plain);
        assertThat(parse(COMPLETE.replace("\n", "\r"))).isEqualTo(plain);
        assertThat(parse("\uFEFF" + COMPLETE)).isEqualTo(plain);
        assertThat(parse(COMPLETE.replace("\n", " \t\u00A0\n"))).isEqualTo(plain);
        assertThat(parse(COMPLETE.stripTrailing())).isEqualTo(plain);
    }

    @Test
    void closingLinesMayComeInEitherOrderAndWithoutBlankLines() {
        ParsedArticle swapped =
                parse(
                        """
                        Nets

                        They hang all winter.

                        Related reading: The Ferry, A Bell
                        This essay is part of the Slow Trades series.
                        """);

        assertThat(swapped.series()).hasValue("Slow Trades");
        assertThat(swapped.site()).isEmpty();
        assertThat(swapped.related()).containsExactly("The Ferry", "A Bell");
        assertThat(paragraphs(swapped)).containsExactly("They hang all winter.");
        assertThat(swapped.notes()).isEmpty();
    }

    @Test
    void titleAndProseAreEnough() {
        ParsedArticle article = parse("\n\n  Nets\n\nThey hang all winter.\n");

        assertThat(article.title()).isEqualTo("Nets");
        assertThat(article.body()).isEqualTo("They hang all winter.");
        assertThat(article.series()).isEmpty();
        assertThat(article.related()).isEmpty();
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void titleIsKnownWithoutReadingTheRest() {
        assertThat(PlainTextArticle.titleOf("\uFEFF\r\n  Nets, Bells \r\n\r\nMore."))
                .hasValue("Nets, Bells");
        assertThat(PlainTextArticle.titleOf(" \n\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", " \n\t\r\n\u00A0\n"})
    void emptyFileIsRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessage("The file is empty.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nets", "Nets\n\nBy Ana Ruiz\n", "Nets\n\nPart of the Slow Trades series."})
    void titleWithoutProseIsRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessage("The file has a title and no text below it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Ana Ruiz                                | Ana Ruiz
                    by Ana Ruiz and Ben Okafor                 | Ana Ruiz; Ben Okafor
                    By Ana Ruiz, Ben Okafor and Li Wei         | Ana Ruiz; Ben Okafor; Li Wei
                    By Ana Ruiz, Ben Okafor, and Li Wei        | Ana Ruiz; Ben Okafor; Li Wei
                    Written by Ana de la Ruiz & Ben T.         | Ana de la Ruiz; Ben T.
                    BY ANA RUIZ, JR.                           | ANA RUIZ, JR.
                    By Ana Ruiz, Jr. and Ben Okafor            | Ana Ruiz, Jr.; Ben Okafor
                    By 李薇                                     | 李薇
                    """)
    void authorLineNamesTheAuthors(String line, String names) {
        ParsedArticle article = parse("Nets\n\n" + line + "\n\nThey hang all winter.");

        assertThat(article.authors()).containsExactly(names.split("; "));
        assertThat(article.body()).isEqualTo("They hang all winter.");
    }

    @Test
    void authorLineMayFollowTheTeaser() {
        ParsedArticle article =
                parse(
                        """
                        Nets
                        They hang all winter in the loft above the co...

                        By Ana Ruiz

                        They hang all winter in the loft above the cows, and nobody minds.
                        """);

        assertThat(article.authors()).containsExactly("Ana Ruiz");
        assertThat(paragraphs(article))
                .containsExactly(
                        "They hang all winter in the loft above the cows, and nobody minds.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By noon the nets were dry.",
                "By Ana Ruiz | 12 March",
                "By the time we arrived, the loft had"
            })
    void whatNamesNobodyIsNoAuthorLine(String line) {
        ParsedArticle article = parse("Nets\n\n" + line + "\n\nThey hang all winter.");

        assertThat(article.authors()).isEmpty();
        assertThat(paragraphs(article)).containsExactly(line, "They hang all winter.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They \"mend\" nothing before the first frost - and the",
                "They \"mend\" nothing before the first frost--and the loft is cold...",
                "They 'mend' nothing before the first frost -- and the loft is cold […]",
                "They “mend” nothing before the first frost – and the loft is cold …",
                "They\u00A0“mend”  nothing bef",
                "They “mend” nothing before the first frost — and the loft is cold."
            })
    void teaserThatRepeatsTheOpeningIsLeftOut(String teaser) {
        String opening = "They “mend” nothing before the first frost — and the loft is cold.";

        ParsedArticle article = parse("Nets\n\n" + teaser + "\n\n" + opening + "\n\nMore.");

        assertThat(paragraphs(article)).containsExactly(opening, "More.");
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They “mend” nothing after the first frost — and the loft is cold.",
                "They “mend” nothing before the first frost! And the loft",
                "They",
                "They mend."
            })
    void whatDoesNotRepeatTheOpeningStays(String first) {
        String opening = "They “mend” nothing before the first frost — and the loft is cold.";

        ParsedArticle article = parse("Nets\n\n" + first + "\n\n" + opening);

        assertThat(blocks(article)).containsExactly(first, opening);
    }

    @Test
    void teaserMayRepeatTheParagraphBelowAHeading() {
        ParsedArticle article =
                parse(
                        """
                        Nets

                        They hang all winter in the loft above the cows, and

                        The Loft

                        They hang all winter in the loft above the cows, and nobody minds.
                        """);

        assertThat(article.body())
                .isEqualTo(
                        """
                        ## The Loft

                        They hang all winter in the loft above the cows, and nobody minds.\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    This article is part of the Small Hours series at Lanternfield. | Small Hours |   | Lanternfield
                    Part of the Small Hours series.                             | Small Hours       |   |
                    This essay is part 3 of the Small Hours series on Lanternfield. | Small Hours   | 3 | Lanternfield
                    This is part two of four in our Small Hours series, at The Lantern | Small Hours | 2 | Lantern
                    Part IV of the Small Hours series                           | Small Hours       | 4 |
                    This post belongs to the series Small Hours.                | Small Hours       |   |
                    This post belongs to the series “Rest at Sea” at Lanternfield. | Rest at Sea    |   | Lanternfield
                    This article is part of the World Series at Home series at Lanternfield. | World Series at Home | | Lanternfield
                    This article is part of the Looking at Trees series.        | Looking at Trees  |   |
                    This article is part of the “Small Hours” series at example.org. | Small Hours  |   | example.org
                    *This piece appears in the Small Hours series at Lanternfield.* | Small Hours   |   | Lanternfield
                    """)
    void seriesLineNamesSeriesPartAndSite(String line, String series, Integer part, String site) {
        ParsedArticle article = parse("Nets\n\nThey hang all winter.\n\n" + line);

        assertThat(article.series()).hasValue(series);
        assertThat(article.part().stream().boxed()).containsExactlyElementsOf(listOf(part));
        assertThat(article.site().stream()).containsExactlyElementsOf(listOf(site));
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void lineWithASiteNameTooLongForASiteIsNotUnderstood() {
        String line = "Part of the Small Hours series at " + "L".repeat(201) + ".";

        ParsedArticle article = parse("Nets\n\nThey hang all winter.\n\n" + line);

        assertThat(article.site()).isEmpty();
        assertThat(article.series()).isEmpty();
        assertThat(article.body()).contains(line);
        assertThat(article.notes()).hasSize(1);
    }

    @Test
    void unclearEndOfASeriesTitleIsNoted() {
        ParsedArticle article =
                parse("Nets\n\nThey hang.\n\nThis belongs to the series Looking at Trees.");

        assertThat(article.series()).hasValue("Looking");
        assertThat(article.site()).hasValue("Trees");
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                5,
                                "Took “Looking” for the series and “Trees” for the site;"
                                        + " the line allows both."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is part of a series on rest.",
                "This article is part of our Small Hours series on going to bed.",
            })
    void seriesLineThatIsNotUnderstoodStaysAndIsNoted(String line) {
        ParsedArticle article = parse("Nets\n\nThey hang all winter.\n\n" + line);

        assertThat(article.series()).isEmpty();
        assertThat(paragraphs(article)).containsExactly("They hang all winter.", line);
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                5,
                                "Looks like a closing line but could not be read as one;"
                                        + " kept in the body."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Related reading: Nets: A History, The Bell           | Nets: A History/The Bell
                    Read next: The Bell.                                 | The Bell
                    RELATED : The Bell, Nets                             | The Bell/Nets
                    See also: Salt, Fat, and Acid, The Bell              | Salt, Fat, and Acid/The Bell
                    Further reading: The Bell, Salt, Fat, and Acid       | The Bell/Salt, Fat, and Acid
                    Related: The Bell, Nets, and Who, Me?                | The Bell/Nets/Who, Me?
                    Related: 1,000 Mornings, The Bell                    | 1,000 Mornings/The Bell
                    Related: Bells, Large; The Net, or Patience; Salt    | Bells, Large/The Net, or Patience/Salt
                    Related: “Bells, Large”, “Nets”                      | Bells, Large/Nets
                    Related: 鐘、網                                       | 鐘/網
                    """)
    void relatedLineIsCutIntoTitles(String line, String titles) {
        KnownTitles known = Set.of("Salt, Fat, and Acid", "Salt", "Who, Me?")::contains;

        ParsedArticle article = PlainTextArticle.parse("Lofts\n\nThey creak.\n\n" + line, known);

        assertThat(article.related()).containsExactly(titles.split("/"));
        assertThat(article.body()).isEqualTo("They creak.");
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void pieceInLowerCaseContinuesAnUnknownTitle() {
        ParsedArticle article =
                parse("Nets\n\nThey hang.\n\nRelated reading: The Bell, or so they say, Salt");

        assertThat(article.related()).containsExactly("The Bell, or so they say", "Salt");
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                5,
                                "Joined what goes on in lower case after a comma"
                                        + " to one related title."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related reading:\n- The Bell\n- Salt, Fat\n- Nets",
                "Related reading:\n\n* The Bell\n* Salt, Fat\n* Nets",
                "Related reading:\n\n1. The Bell\n\n2. Salt, Fat\n\n3. Nets",
                "Related reading:\nThe Bell,\nSalt, Fat,\nNets",
                "Related reading\n\nThe Bell\nSalt, Fat\nNets"
            })
    void relatedTitlesMayStandOnLinesOfTheirOwn(String list) {
        ParsedArticle article =
                parse(
                        "Lofts\n\nThey creak.\n\n"
                                + list
                                + "\n\nThis essay is part of the Slow Trades series.");

        assertThat(article.related()).containsExactly("The Bell", "Salt, Fat", "Nets");
        assertThat(article.series()).hasValue("Slow Trades");
        assertThat(article.body()).isEqualTo("They creak.");
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void wrappedClosingLinesAreReadAsOne() {
        ParsedArticle article =
                parse(
                        """
                        Lofts

                        They creak.

                        This article is part of the Slow Trades series at Lantern
                        Field.

                        Related reading: The Bell, A Net Is a Kind of
                        Patience, Salt
                        """);

        assertThat(article.site()).hasValue("Lantern Field");
        assertThat(article.related())
                .containsExactly("The Bell", "A Net Is a Kind of Patience", "Salt");
    }

    @Test
    void relatedTitleNamedTwiceIsKeptOnce() {
        ParsedArticle article = parse("Nets\n\nThey hang.\n\nRelated: Salt, The Bell, Salt");

        assertThat(article.related()).containsExactly("Salt", "The Bell");
        assertThat(article.notes()).hasSize(1);
    }

    @Test
    void whatStandsBelowTheClosingLinesEndsTheBody() {
        ParsedArticle article =
                parse(
                        """
                        Nets

                        They hang.

                        Related reading: The Bell, Salt

                        All rights stay with the ferryman.
                        """);

        assertThat(article.related()).containsExactly("The Bell", "Salt");
        assertThat(paragraphs(article))
                .containsExactly("They hang.", "All rights stay with the ferryman.");
        assertThat(article.notes())
                .containsExactly(
                        new Note(
                                7, "Stands below the closing lines; kept at the end of the body."));
    }

    @Test
    void mentionsInTheProseAreLeftAlone() {
        String cited = "Works cited: Ada Morrow, The Loft and the Sea, Harbour Press, 1931.";
        String aside = "See also: the chapter on knots, which my aunt could recite.";
        String text =
                "Nets\n\n" + aside + "\n\n" + "They hang. ".repeat(40).trim() + "\n\n" + cited;

        ParsedArticle article = parse(text);

        assertThat(article.related()).isEmpty();
        assertThat(paragraphs(article)).startsWith(aside).endsWith(cited).hasSize(3);
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Loft",
                "What the water asks",
                "Why Wait at All?",
                "“Good Enough” Is Enough",
                "Nets: A History",
                "3 Nets and 2 Bells",
                "網と鐘",
                "The Loft (Again)"
            })
    void shortLineAboveProseIsAHeading(String line) {
        ParsedArticle article = parse("Lofts\n\nThey creak.\n\n" + line + "\n\nThen it rained.");

        assertThat(headings(article)).containsExactly(line);
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It rained.",
                "And then:",
                "Why?",
                "Why would anyone wait?",
                "“Nobody came”",
                "— Nobody came",
                "- Nets",
                "2. Nets",
                "and then nothing",
                "* * *",
                "https://example.org/nets",
                "# Nets"
            })
    void lineOfAnotherKindIsAParagraph(String line) {
        ParsedArticle article = parse("Lofts\n\nThey creak.\n\n" + line + "\n\nThen it rained.");

        assertThat(headings(article)).isEmpty();
        assertThat(paragraphs(article)).containsExactly("They creak.", line, "Then it rained.");
    }

    @Test
    void questionIsAHeadingAmongHeadingsWrittenLikeSentences() {
        ParsedArticle article =
                parse(
                        """
                        Lofts

                        What the water asks

                        Nothing much.

                        Why would anyone wait?

                        Because it rains.
                        """);

        assertThat(headings(article))
                .containsExactly("What the water asks", "Why would anyone wait?");
        assertThat(article.notes())
                .containsExactly(
                        new Note(7, "Read as a heading; it may be a question in the prose."));
    }

    @Test
    void shortLinesInARowAndAtTheEndAreKeptAsParagraphs() {
        ParsedArticle article =
                parse(
                        """
                        Lofts

                        They creak.

                        A chair

                        A door that closes

                        Then it rained.

                        The ferryman
                        """);

        assertThat(headings(article)).isEmpty();
        assertThat(paragraphs(article)).hasSize(5);
        assertThat(article.notes())
                .containsExactly(
                        new Note(5, "May be a heading; kept as a paragraph."),
                        new Note(7, "May be a heading; kept as a paragraph."),
                        new Note(11, "May be a heading; kept as a paragraph."));
    }

    @Test
    void wrappedLinesBecomeOneParagraph() {
        ParsedArticle article =
                parse(
                        """
                        Lofts

                        They creak in the afternoon,
                        when the sun has gone
                          round the corner.

                        網は冬の間ずっと
                        屋根裏にある。
                        """);

        assertThat(paragraphs(article))
                .containsExactly(
                        "They creak in the afternoon, when the sun has gone round the corner.",
                        "網は冬の間ずっと屋根裏にある。");
    }

    @Test
    void linesOfAFileThatIsNotWrappedAreParagraphs() {
        String first = "They creak in the afternoon. ".repeat(10).trim();
        String second = "Then it rained. ".repeat(20).trim();

        ParsedArticle article = parse("Lofts\n" + first + "\nThe Rain\n" + second);

        assertThat(paragraphs(article)).containsExactly(first, second);
        assertThat(headings(article)).containsExactly("The Rain");
    }

    @Test
    void itemsOfAListAndTurnsOfADialogueStayApart() {
        ParsedArticle article =
                parse(
                        """
                        Lofts

                        You need:
                        - a chair
                        - a door that
                          closes

                        — Who is there?
                        — Nobody.
                        """);

        assertThat(paragraphs(article))
                .containsExactly(
                        "You need:",
                        "- a chair",
                        "- a door that closes",
                        "— Who is there?",
                        "— Nobody.");
        assertThat(article.notes())
                .containsExactly(
                        new Note(4, "Looks like a list; its items are kept as paragraphs."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# five of them.",
                "#",
                "> he said.",
                "- alone.",
                "---",
                "-- he said.",
                "+ one.",
                "1. one.",
                "1986. A dry year.",
                "2) two.",
                "***",
                "* * *",
                "- - -",
                "___",
                "===",
                "~~~ waves.",
                "```",
                "a *b* c_d _e_ f__g__ **h** * i.",
                "*a* _b_.",
                "`code` and ``more`` of it.",
                "<b>bold</b> <!-- no --> <3 < 4, <a@b.c> <http://a.b>.",
                "<div>",
                "[a](b) ![c](d) [e]: f [1].",
                "[e]: f",
                "AT&T, &amp; &#38; &copy; & so on; &notanentity.",
                "back\\slash \\* \\\\ \\",
                "a | b | c.",
                "|---|",
                "“quotes” — dashes – ‘and’ … ellipses, narrow\u202Fspaces.",
                "Ümlaut, Ελληνικά, 中文, العربية, 🙂 emoji.",
                "$x_1 * y_2$ 2*3*4."
            })
    void marksOfMarkdownComeOutAsTheyWereWritten(String prose) {
        ParsedArticle article =
                parse("Lofts\n\nThey creak.\n\n    " + prose + "\n\nThen it rained.");

        assertThat(paragraphs(article)).containsExactly("They creak.", prose, "Then it rained.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Learning C#",
                "Nets #",
                "Nets ## #",
                "The *Loft*_",
                "Bell & &amp; <b>",
                "Nets \\"
            })
    void marksInAHeadingComeOutAsTheyWereWritten(String heading) {
        ParsedArticle article = parse("Lofts\n\nThey creak.\n\n" + heading + "\n\nThen it rained.");

        assertThat(headings(article)).containsExactly(heading);
    }

    @Test
    void proseWithoutMarksIsNotEscaped() {
        String prose = "It’s 3 * 4 & 5 < 6, snake_case, #5 (maybe) + 1 - 2! C:\\nets “so” ~ 1.5.";

        assertThat(parse("Lofts\n\n" + prose).body()).isEqualTo(prose);
    }

    @Test
    void everySentenceComesOutExactlyOnce() {
        for (int seed = 0; seed < 300; seed++) {
            RandomArticle written = new RandomArticle(seed);

            ParsedArticle read = parse(written.text());

            assertThat(blocks(read))
                    .as("seed %d:%n%s", seed, written.text())
                    .containsExactlyElementsOf(written.blocks());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "\n",
                "#",
                "[",
                "`",
                "*_",
                "<",
                "&",
                "\\",
                "“",
                ", ",
                "- x\n",
                "1. x\n",
                "x\n\n",
                "Related: A\n\n",
                "Related\n\n",
                "Part of the series\n\n",
                "series at ",
                "and ",
                "See also: A, “",
                "By A, ",
                "— ",
                "\u00A0",
                "“x” series at Y\n"
            })
    @Timeout(60)
    void timeGrowsWithLengthOnly(String piece) {
        String long1 = piece.repeat(100_000 / piece.length());
        List<String> texts =
                List.of(
                        "T\n\n" + long1,
                        long1 + "\n\nText.",
                        "T\n\nText.\n\nRelated reading: " + long1,
                        "T\n\nText.\n\nThis article is part of the " + long1,
                        "T\n\nBy " + long1 + "\n\nText.",
                        "T\n\n" + long1 + "\n\n" + long1);

        for (String text : texts) {
            parseIfReadable(text);
        }
    }

    private static void parseIfReadable(String text) {
        try {
            parse(text);
        } catch (UnreadableArticleException empty) {
            assertThat(empty).hasMessageStartingWith("The file ");
        }
    }

    private static ParsedArticle parse(String text) {
        return PlainTextArticle.parse(text, KnownTitles.NONE);
    }

    private static <T> List<T> listOf(T value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> paragraphs(ParsedArticle article) {
        return rendered(article, "p");
    }

    private static List<String> headings(ParsedArticle article) {
        return rendered(article, "h2");
    }

    private static List<String> blocks(ParsedArticle article) {
        return rendered(article, "*");
    }

    /** The text of the elements of the body, every one of which must be a paragraph or heading. */
    private static List<String> rendered(ParsedArticle article, String name) {
        String html =
                HtmlRenderer.builder()
                        .build()
                        .render(Parser.builder().build().parse(article.body()));
        Element body = Jsoup.parseBodyFragment(html).body();
        assertThat(body.children())
                .allMatch(child -> child.is("p, h2") && child.children().isEmpty());
        return body.children().stream()
                .filter(child -> child.is(name))
                .map(Element::wholeText)
                .toList();
    }
}
