package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriatim.importing.text.ParsedArticle.Note;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no prose in a file stays what it is, and what is no part of its text is noted. */
class KindsOfLinesTest {

    private static final String LONG =
            "The ferry at Osk crosses eleven times a day, never twelve, says the keeper, and in between he sits on the"
                    + " bench that his father made and looks at the water as one looks at a pot.";
    private static final String LATER = LONG.replace("The ferry at Osk", "Another, at Halm,");
    private static final String WRAPPED =
            """
            The ferry at Osk crosses eleven times a day, never twelve, says the keeper,
            and in between he sits on the bench that his father made.
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "March 3, 2024",
                "3 March 2024",
                "Sunday, 3rd March 2024",
                "2024-03-03",
                "03/03/2024, 14:05",
                "Published on March 3, 2024",
                "HALVEN, March 3",
                "Odile Fennimarch | March 3, 2024",
                "3. März 2024",
                "le 3 mars 2024",
                "3 de marzo de 2024",
                "2024年3月3日",
                "3 марта 2024 г.",
                "Опубликовано 3 марта 2024, 14:05",
                "3 березня 2024 р.",
                "3 marca 2024",
                "3. března 2024",
                "Publicerad 3 mars 2024",
                "3. maaliskuuta 2024",
                "3 Mart 2024",
                "2024. március 3.",
                "3 martie 2024",
                "3 Μαρτίου 2024",
                "3 במרץ 2024",
                "٣ مارس ٢٠٢٤",
                "३ मार्च २०२४",
                "3 มีนาคม พ.ศ. 2567",
                "Ngày 3 tháng 3 năm 2024",
                "3 Maret 2024",
                "发布于2024年3月3日 星期日",
                "2024年3月3日（日）公開",
                "2024년 3월 3일",
                "ОСК, 3 марта",
                "5 min read",
                "Photo: Ivo Brandt",
                "Photo by Ivo Brandt",
                "Foto: Ivo Brandt",
                "Crédit photo : Ivo Brandt",
                "Фото: Лев Озёрный",
                "Zdjęcie: Lech Brzeg",
                "Foto: Leo Ström",
                "Fotoğraf: Leyla Işık",
                "Φωτογραφία: Λέων Όχθης",
                "צילום: לאון גדה",
                "تصوير: ليو الضفة",
                "फ़ोटो: लियो तटवासी",
                "ภาพ: ลีโอ ริมฝั่ง",
                "Ảnh: Bờ Văn Lê Ô",
                "摄影：岸立",
                "写真：岸立",
                "사진: 강언",
                "Перевод: Лев Озёрный",
                "译者：岸立",
                "Tags: lamps, tides",
                "Теги: лампы",
                "Tagi: lampy",
                "Etiketter: lampor",
                "Etiketler: lambalar",
                "Ετικέτες: φώτα",
                "תגיות: פנסים",
                "الوسوم: مصابيح",
                "टैग: दीपक",
                "แท็ก: โคมไฟ",
                "Thẻ: đèn",
                "标签：灯",
                "タグ：灯台",
                "태그: 등대",
                "Об авторе",
                "作者简介",
                "Все права защищены",
                "Filed under: Lamps",
                "Schlagwörter: Lampen",
                "Mots-clés : lampes",
                "Subscribe to Our Newsletter",
                "Share This Article",
                "Follow Us on the Quay",
                "Jetzt abonnieren",
                "Partager cet article",
                "About the Author",
                "Über die Autorin",
                "À propos de l’autrice",
                "Sobre el autor",
                "Translated by Ivo Brandt",
                "Translated from the Danish by Ivo Brandt",
                "Edited by Ivo Brandt",
                "Interview by Ivo Brandt",
                "Source: AP",
                "(Photo by Ivo Brandt)",
                "Part 2 of 5",
                "[^1]: See the ledger",
                "© 2024 Lanternfield",
                "All Rights Reserved"
            })
    void lineOfThePageIsNoHeadingButANotedParagraph(String line) {
        for (var prose : List.of(LONG, WRAPPED.strip())) {
            var article =
                    parse("Ferries\n\n%s\n\n%s\n\n%s".formatted(prose, line, "Later, " + prose));

            assertThat(article.body().replace("\\", ""))
                    .contains("\n\n" + line + "\n\n")
                    .doesNotContain("## ");
            assertThat(article.notes())
                    .hasSize(1)
                    .allMatch(note -> note.message().startsWith("Looks like "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Night of March 3",
                "Translated by the Sea",
                "Part of It",
                "1984",
                "Share the Rope",
                "About the Ferry",
                "Photographs of Nobody",
                "May I Come In",
                "Following the River"
            })
    void headingThatOnlySoundsLikeOneIsAHeading(String line) {
        var article = parse("Ferries\n\n%s\n\n%s\n\n%s".formatted(LONG, line, LATER));

        assertThat(article.body()).contains("## " + line);
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n%s", "\n%s"})
    void dateBelowAnAuthorLineIsKeptAndNoted(String gap) {
        var article =
                parse(
                        "Ferries"
                                + gap.formatted("By Odile Fennimarch\nMarch 3, 2024\n\n")
                                + WRAPPED);

        assertThat(article.authors()).containsExactly("Odile Fennimarch");
        assertThat(article.body()).startsWith("March 3, 2024\n\nThe ferry");
        assertThat(article.notes())
                .extracting(Note::message)
                .containsExactly("Looks like a date; kept in the body.");
    }

    @Test
    void listOfTitlesEndsAtTheFurnitureOfThePage() {
        var article =
                parse(
                        """
                        Ferries

                        %s

                        Related reading:

                        Salt: A History

                        Fog and Bells

                        About the Author

                        Odile Fennimarch keeps a ferry.

                        Subscribe to Our Newsletter

                        Share This Article
                        """
                                .formatted(LONG));

        assertThat(article.related()).containsExactly("Salt: A History", "Fog and Bells");
        assertThat(article.body())
                .endsWith(
                        "About the Author\n\nOdile Fennimarch keeps a ferry.\n\nSubscribe to Our Newsletter\n\nShare This Article")
                .doesNotContain("## ");
        assertThat(article.notes()).extracting(Note::line).containsExactly(11, 13, 15, 17);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    “Salt, Fire,” “The Lamp,” and “Fog and Bells.”       | Salt, Fire/The Lamp/Fog and Bells
                    "Salt, Fire," "The Lamp," and "Fog and Bells."       | Salt, Fire/The Lamp/Fog and Bells
                    ‘Salt, Fire’, ‘The Keeper’s Lamp’ and ‘Fog’          | Salt, Fire/The Keeper’s Lamp/Fog
                    „Salz, Feuer“, „Die Lampe“ und „Nebel“               | Salz, Feuer/Die Lampe/Nebel
                    « Sel, feu », « La lampe » et « Brume »              | Sel, feu/La lampe/Brume
                    “Salt, Fire”; “Who, Me?”; “Fog”                      | Salt, Fire/Who, Me?/Fog
                    “Salt, Fire,” The Lamp, “Fog.”                       | Salt, Fire/The Lamp/Fog
                    “Good Enough” Is Enough, Salt                        | “Good Enough” Is Enough/Salt
                    “Salt”                                               | Salt
                    “Salt, Fire” and “Fog”                               | Salt, Fire/Fog
                    「鐘、網」「塩」                                         | 鐘、網/塩
                    """)
    void titlesInQuotationMarksEndWhereThoseDo(String list, String titles) {
        var article = parse("Lofts\n\nThey creak.\n\nRelated reading: " + list);

        assertThat(article.related()).containsExactly(titles.split("/"));
        assertThat(article.notes()).isEmpty();
    }

    @Test
    void verseKeepsItsLines() {
        for (var prose : List.of(LONG, WRAPPED.strip())) {
            var article =
                    parse(
                            "Ferries\n\n%s\n\nThe lamp is lit\nThe rope is wet,\n= the bell is still\n|--- \\\n\n%s"
                                    .formatted(prose, "Later, " + prose));

            assertThat(article.body())
                    .contains(
                            "\n\nThe lamp is lit\\\nThe rope is wet,\\\n\\= the bell is still\\\n\\|--- \\\n\n");
            assertThat(article.notes()).isEmpty();
        }
    }

    @Test
    void linesThatMayBeVerseAreJoinedWithANote() {
        var article = parse("Ferries\n\n%s\nThe lamp is lit\nThe rope is wet\n".formatted(WRAPPED));

        assertThat(article.body()).endsWith("\n\nThe lamp is lit The rope is wet");
        assertThat(article.notes())
                .containsExactly(new Note(6, "Its lines were joined to one paragraph."));
    }

    @Test
    void indentedCodeIsACodeBlock() {
        var article =
                parse(
                        "Ferries\n\n%s\n    def tide():\n        return 42\n\n    tide() # ``` <b>\n    print(1)\n\nThe end."
                                .formatted(WRAPPED));

        assertThat(article.body())
                .endsWith(
                        """
                        ````
                        def tide():
                            return 42

                        tide() # ``` <b>
                        print(1)
                        ````

                        The end.""");
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if wet:\n    ring()\n\n    wait(2)\nleave()",
                "int main() {\n    int bells;\n\n    ring(&bells);\n\n    return bells;\n}",
                "```\nring\n```",
                "one = 1\n\n\ntwo = 2"
            })
    void codeWithBlankLinesOrFencesIsOneBlockAsItIs(String code) {
        var article = parse("Ferries\n\n%s\n%s\nThe end.".formatted(WRAPPED, code.indent(4)));

        assertThat(article.body())
                .matches("(?s).*made\\.\n\n(`{3,})\n\\Q%s\\E\n\\1\n\nThe end\\.".formatted(code));
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "渡し船は一日に十一回だけ出ると船頭は言い、合間には古いベンチに腰かけ、コ\nーヒーを片手に鍋を見るように水を見ているのだといつも笑って話してくれるそ\nれだけの話である。",
                "渡船每天只开十一次，从来不开第十二次，摆渡人\n这样说，其余的时间他坐在父亲做的长凳上，看着\n水，就像人们看着炉子上的锅一样，一直看到天黑\n才回家。"
            })
    void wrappedLinesOfScriptsWithoutSpacesAreOneParagraph(String lines) {
        var article = parse("船\n\n" + lines);

        assertThat(article.body()).isEqualTo(lines.replace("\n", ""));
    }

    @Test
    void indentedParagraphBelowCodeIsNoneOfIt() {
        var article =
                parse(
                        "Ferries\n\n%s\n    a = 1;\n    b = 2;\n\n    As the keeper said.\n\nThe end."
                                .formatted(WRAPPED));

        assertThat(article.body()).endsWith("b = 2;\n```\n\nAs the keeper said.\n\nThe end.");
    }

    @Test
    void rowsOfCellsAreATable() {
        var article =
                parse(
                        "Ferries\n\n"
                                + WRAPPED
                                + "\nName\tHeight\nLamp | big\t12\n\t*7*\n\nThe end.");

        assertThat(article.body())
                .contains("| Name | Height |\n| --- | --- |\n| Lamp \\| big | 12 |\n");
    }

    @Test
    void indentedParagraphIsNoted() {
        var article = parse("Ferries\n\n" + WRAPPED + "\n    As the keeper said.\n\nThe end.");

        assertThat(article.notes())
                .containsExactly(new Note(6, "Is indented; kept as a paragraph."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Dieser Artikel ist Teil der Reihe „Nachts am Hafen“ bei Laternenfeld. | Nachts am Hafen |   | Laternenfeld
                    Teil 3 der Serie Nachts am Hafen.                      | Nachts am Hafen   | 3 |
                    Dieser Beitrag gehört zur Reihe »Kleine Wege«.         | Kleine Wege       |   |
                    Teil zwei unserer Reihe „Kleine Wege“                  | Kleine Wege       | 2 |
                    Cet article fait partie de la série « Petites routes » sur Lanternes. | Petites routes | | Lanternes
                    Partie 2 de la série Petites routes                    | Petites routes    | 2 |
                    Este artículo forma parte de la serie “Caminos”.       | Caminos           |   |
                    Parte 4 de la serie Caminos cortos                     | Caminos cortos    | 4 |
                    Questo articolo fa parte della serie “Strade”.         | Strade            |   |
                    Este artigo faz parte da série “Caminhos”.             | Caminhos          |   |
                    Dit artikel maakt deel uit van de reeks “Kleine wegen”. | Kleine wegen     |   |
                    Deel 5 van de reeks Kleine wegen                       | Kleine wegen      | 5 |
                    """)
    void seriesLinesOfOtherLanguagesAreRead(String line, String series, Integer part, String site) {
        var article = parse("Nets\n\n" + LONG + "\n\n" + line);

        assertThat(article.series()).hasValue(series);
        assertThat(article.part().stream().boxed())
                .containsExactlyElementsOf(part == null ? List.of() : List.of(part));
        assertThat(article.site().stream())
                .containsExactlyElementsOf(site == null ? List.of() : List.of(site));
        assertThat(article.body()).isEqualTo(LONG);
        assertThat(article.notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Part four in our series “Tide Tables.”               | Tide Tables  |
                    This essay is part of our “Lamp Works,” series.      | Lamp Works   |
                    Part 2 of the series "Tide Tables," at "The Lamp."   | Tide Tables  | The Lamp
                    Part 2 of the “Lamps & Co.” series                   | Lamps & Co.  |
                    Part 2 of the series “And So On...”                  | And So On... |
                    Teil 3 der Serie „Nachts am Hafen.“                  | Nachts am Hafen |
                    """)
    void pointOrCommaInsideTheQuotesIsNoneOfTheSeries(String line, String series, String site) {
        var article = parse("Nets\n\n" + LONG + "\n\n" + line);

        assertThat(article.series()).hasValue(series);
        assertThat(article.site().orElse(null)).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dieser Text ist der dritte Teil einer Reihe über das Schlafen.",
                "Ceci est la deuxième partie d’une série sur le sommeil.",
                "This confession is part of the Small Hours series."
            })
    void closingLineThatIsNotUnderstoodStaysAndIsNoted(String line) {
        var article = parse("Nets\n\n" + LONG + "\n\n" + line);

        assertThat(article.body()).endsWith(line);
        assertThat(article.notes()).extracting(Note::line).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weiterlesen: Salz, Nebel",
                "Lesen Sie auch: Salz, Nebel",
                "À lire aussi : Salz, Nebel",
                "Lee también: Salz, Nebel",
                "Leggi anche: Salz, Nebel",
                "Leia também: Salz, Nebel",
                "Lees ook: Salz, Nebel",
                "Читайте также: Salz, Nebel",
                "Czytaj też: Salz, Nebel",
                "Läs också: Salz, Nebel",
                "Διαβάστε επίσης: Salz, Nebel",
                "İlgili yazılar: Salz, Nebel",
                "اقرأ أيضًا: Salz، Nebel",
                "Đọc thêm: Salz, Nebel",
                "延伸阅读：Salz、Nebel",
                "延伸阅读：《Salz》《Nebel》",
                "推荐阅读：《Salz》，〈Nebel〉",
                "関連記事：Salz、Nebel",
                "관련 글: Salz, Nebel"
            })
    void relatedReadingIsUnderstoodInOtherLanguages(String line) {
        assertThat(parse("Nets\n\n" + LONG + "\n\n" + line).related())
                .containsExactly("Salz", "Nebel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de    | Von Odile Fennimarch und Ben Okafor
                    de-AT | Text von Odile Fennimarch, Ben Okafor
                    fr    | Par Odile Fennimarch et Ben Okafor
                    es    | Por Odile Fennimarch y Ben Okafor
                    it    | Di Odile Fennimarch e Ben Okafor
                    pt    | Por Odile Fennimarch e Ben Okafor
                    nl    | Door Odile Fennimarch en Ben Okafor
                    de    | By Odile Fennimarch and Ben Okafor
                    """)
    void authorLineIsReadInTheLanguageOfTheFile(String language, String line) {
        var text = "Nets\n\n" + line + "\n\n" + LONG;

        assertThat(PlainTextArticle.parse(text, KnownTitles.NONE, language).authors())
                .containsExactly("Odile Fennimarch", "Ben Okafor");
    }

    @Test
    void authorLineOfAnotherLanguageIsNoted() {
        var article = parse("Nets\n\nVon Odile Fennimarch\n\n" + LONG);

        assertThat(article.authors()).isEmpty();
        assertThat(article.body()).startsWith("Von Odile Fennimarch");
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # Md Title\\n\\nText.          | Md Title
                    ---\\n\\nThe Bell\\n\\nText.    | The Bell
                    ---\\nThe Bell: A Tale\\n\\nText. | The Bell: A Tale
                    =====\\nThe Bell\\n=====\\n\\nText. | The Bell
                    """)
    void marksAroundATitleAreNoPartOfIt(String text, String title) {
        var file = text.replace("\\n", "\n");

        assertThat(parse(file).title()).isEqualTo(title);
        assertThat(PlainTextArticle.titleOf(file)).hasValue(title);
        assertThat(parse(file).notes()).isNotEmpty();
    }

    static Map<String, String> formats() {
        return Map.ofEntries(
                Map.entry("---\ntitle: Nets\nlang: en\n---\n\nText.", "Markdown with front matter"),
                Map.entry(
                        "\uFEFF---\r\n# x\r\ntitle: Nets\r\n---\r\nText.",
                        "Markdown with front matter"),
                Map.entry("+++\ntitle = \"Nets\"\n+++\n\nText.", "Markdown with front matter"),
                Map.entry(";;;\n{\"title\": \"Nets\"}\n;;;\n\nText.", "Markdown with front matter"),
                Map.entry("<!DOCTYPE html>\n<html><body><p>Nets</p></body></html>", "HTML"),
                Map.entry("\n <p>Nets</p>\n\n<p>Text.</p>", "HTML"),
                Map.entry("Nets\n\n<p>One.</p>\n\n<p>Two.</p>", "HTML"),
                Map.entry("<?xml version=\"1.0\"?>\n<nets/>", "XML"),
                Map.entry("<rss version=\"2\">\n<channel></channel></rss>", "XML or HTML"),
                Map.entry("{\\rtf1\\ansi Nets}", "an RTF document"),
                Map.entry("{ \"title\": \"Nets\" }", "JSON"),
                Map.entry("[{\"title\": \"Nets\"}]", "JSON"),
                Map.entry("\\documentclass{article}\n\\begin{document}", "LaTeX"),
                Map.entry("%PDF-1.7\nnets", "a PDF document"),
                Map.entry("PK\u0003\u0004nets", "a zip archive"),
                Map.entry("\u001F\u008Bnets", "compressed with gzip"),
                Map.entry("\u0089PNG\r\n", "a picture"),
                Map.entry("\u00FF\u00FEN\0e\0t\0s\0", "UTF-16"),
                Map.entry("N\0e\0t\0s\0\n\0", "UTF-16"));
    }

    static List<Map.Entry<String, String>> otherFormats() {
        return List.copyOf(formats().entrySet());
    }

    @ParameterizedTest
    @MethodSource("otherFormats")
    void whatIsPlainlyNoPlainTextIsRefusedByName(Map.Entry<String, String> format) {
        var charset =
                format.getKey().startsWith("\uFEFF")
                        ? StandardCharsets.UTF_8
                        : StandardCharsets.ISO_8859_1;
        var file = new EntryInMemory("nets.txt", format.getKey().getBytes(charset));

        assertThatThrownBy(() -> parse(TextFormat.text(file)))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessageStartingWith("The file is no plain text: it is " + format.getValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<3",
                "[Untitled]",
                "{braces} and how to live with them",
                "<tide>",
                "[1]",
                "100% Wool",
                "PK, a Portrait"
            })
    void titleWithMarksIsATitle(String title) {
        assertThat(parse(title + "\n\nText <b>with</b> tags.").title()).isEqualTo(title);
    }

    @Test
    void formFeedBetweenPagesPartsWords() {
        var article = parse("Ferries\n\nOne page ends here,\fanother begins.");

        assertThat(article.body()).isEqualTo("One page ends here, another begins.");
    }

    @Test
    void everyWordIsKeptOrNoted() {
        for (var seed = 0; seed < 300; seed++) {
            var text = new RandomArticle(seed).text();

            assertThat(LostWords.of(text, parse(text))).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stone Walls series at The Lamp. Put into English by Aino Virta.",
                "Stone Walls series at The Lamp; you may also like The Mill.",
                "Stone Walls series at The Lamp, edited by Odile Fennimarch.",
                "Stone Walls series in the Sunday edition of March 4, with thanks to Ida."
            })
    void whatFollowsTheSiteIsKeptOrNoted(String line) {
        var parsed = parse("Walls\n\n" + LONG + "\n\nThis article is part of our " + line);

        assertThat(parsed.body().contains("Stone Walls") || !parsed.notes().isEmpty()).isTrue();
    }

    @Test
    void rowMayHaveAnEmptyCell() {
        var parsed =
                parse("Ages\n\n" + LONG + "\n\nname\tage\tcity\nMara\t3\tOsk\nIvo\t4\t\n\t5\tHalm");

        assertThat(parsed.body())
                .contains("| Mara | 3 | Osk |", "| Ivo | 4 |", "| 5 | Halm |")
                .doesNotContain("## ");
    }

    @Test
    void paragraphsThatATabSetsOffAreNoTable() {
        var parsed = parse("Ferries\n\n\t" + LONG + "\n\t" + LATER);

        assertThat(parsed.body()).isEqualTo(LONG + "\n\n" + LATER);
    }

    private static ParsedArticle parse(String text) {
        return PlainTextArticle.parse(text, KnownTitles.NONE);
    }
}
