package dev.seriatim.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriatim.importing.text.ParsedArticle.Note;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subtitles that begin like author lines, and what stands behind names. */
class AuthorLineTest {

    private static final String PROSE =
            "The ferry at Osk crosses eleven times a day, never twelve, says the keeper.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | By Land and Sea
                    en | By Popular Demand
                    en | By Way of Introduction
                    en | By Candlelight
                    de | Von Menschen und Mäusen
                    de | Von der Küste
                    fr | Par la mer
                    es | Por la mar
                    """)
    void subtitleStaysAndIsNoted(String language, String line) {
        var article = parse(line, language);

        assertThat(article.authors()).isEmpty();
        assertThat(article.body()).startsWith(line + "\n\n");
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    By Ann Onymous in Kiel          | in Kiel
                    By Ann Onymous, The Slow Lantern | The Slow Lantern
                    By Ann Onymous, Staff Writers   | Staff Writers
                    By Ann Onymous, Senior Editor   | Senior Editor
                    By Ann Onymous for The Lantern  | for The Lantern
                    """)
    void whatStandsBehindNamesIsNoted(String line, String behind) {
        var article = parse(line, "en");

        assertThat(article.authors()).containsExactly("Ann Onymous");
        assertThat(article.notes())
                .containsExactly(
                        new Note(3, "Left out “%s” behind the authors.".formatted(behind)));
    }

    @ParameterizedTest
    @CsvSource({"By Ann and Ben Okafor", "By Ann Onymous and Ben"})
    void singleNameBesideAFullOneIsTakenWithANote(String line) {
        var article = parse(line, "en");

        assertThat(article.authors()).hasSize(2);
        assertThat(article.notes())
                .singleElement()
                .matches(note -> note.message().startsWith("Took “"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Author: Odile Fennimarch; Ben Okafor      | Odile Fennimarch; Ben Okafor
                    Text: Odile Fennimarch und Ben Okafor     | Odile Fennimarch; Ben Okafor
                    Autorin: Odile Fennimarch                 | Odile Fennimarch
                    Auteurs : Odile Fennimarch et Ben Okafor  | Odile Fennimarch; Ben Okafor
                    Texto: Odile Fennimarch y Ben Okafor      | Odile Fennimarch; Ben Okafor
                    Autore: Odile Fennimarch                  | Odile Fennimarch
                    Auteur: Odile Fennimarch en Ben Okafor    | Odile Fennimarch; Ben Okafor
                    Автор: Мира Полева, Лев Озёрный           | Мира Полева; Лев Озёрный
                    Авторы: Мира Полева и Лев Озёрный         | Мира Полева; Лев Озёрный
                    Авторка: Мира Польова                     | Мира Польова
                    Autorka: Mira Łąkowa i Lech Brzeg         | Mira Łąkowa; Lech Brzeg
                    Autoři: Míra Loučná a Leoš Břeh           | Míra Loučná; Leoš Břeh
                    Författare: Mira Åberg och Leo Ström      | Mira Åberg; Leo Ström
                    Forfatter: Mira Åberg og Leo Strøm        | Mira Åberg; Leo Strøm
                    Kirjoittaja: Mira Ranta ja Leo Joki       | Mira Ranta; Leo Joki
                    Yazar: Mira Çayır ve Leyla Işık           | Mira Çayır; Leyla Işık
                    Szerző: Réti Mira és Partos Leó           | Réti Mira; Partos Leó
                    Autoare: Mira Luncă                       | Mira Luncă
                    Συγγραφέας: Μίρα Λιβαδά και Λέων Όχθης    | Μίρα Λιβαδά; Λέων Όχθης
                    מאת: מירה שדות, לאון גדה                  | מירה שדות; לאון גדה
                    كتبه: ميرا المروج، ليو الضفة              | ميرا المروج; ليو الضفة
                    بقلم: ميرا المروج                         | ميرا المروج
                    نویسنده: میرا مرغزار                      | میرا مرغزار
                    लेखक: मीरा घासवाली, लियो तटवासी           | मीरा घासवाली; लियो तटवासी
                    ผู้เขียน: มีรา ทุ่งหญ้า                       | มีรา ทุ่งหญ้า
                    Tác giả: Đồng Thị Mi Ra, Bờ Văn Lê Ô      | Đồng Thị Mi Ra; Bờ Văn Lê Ô
                    Penulis: Mira Padang dan Leo Tepian       | Mira Padang; Leo Tepian
                    作者：草原美、岸立                          | 草原美; 岸立
                    撰文：草原美，岸立                          | 草原美; 岸立
                    文：草原美                                 | 草原美
                    文 / 草原美                                | 草原美
                    文｜草原美                                 | 草原美
                    著者：レオ・キシベ                          | レオ・キシベ
                    글: 초원미, 강언                           | 초원미; 강언
                    글쓴이 : 초원미                            | 초원미
                    """)
    void authorsBehindALabelAreReadInEveryFile(String line, String authors) {
        for (var language : List.of("en", "de", "zh")) {
            var article = parse(line, language);

            assertThat(article.authors()).as(language).containsExactly(authors.split("; "));
            assertThat(article.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sv | Av Mira Åberg och Leo Ström
                    da | Af Mira Åberg og Leo Ström
                    nb | Av Mira Åberg og Leo Ström
                    id | Oleh Mira Åberg dan Leo Ström
                    ca | Per Mira Åberg i Leo Ström
                    """)
    void authorLineIsReadInTheLanguageOfTheFile(String language, String line) {
        assertThat(parse(line, language).authors()).containsExactly("Mira Åberg", "Leo Ström");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "作者：草原美 摄影：岸立",
                "Автор: Мира Полева | Фото: Лев Озёрный",
                "文：这是一个很长很长的冬天里面没有一个标点也没有名字的句子啊",
                "作者：草原美。",
                "Автор: неизвестен",
                "Autor: Mira Łąkowa/Lech Brzeg"
            })
    void namesThatAreNotClearStayWithANote(String line) {
        var article = parse(line, "en");

        assertThat(article.authors()).isEmpty();
        assertThat(article.body()).startsWith(line + "\n\n");
        assertThat(article.notes()).extracting(Note::line).containsExactly(3);
    }

    private static ParsedArticle parse(String line, String language) {
        return PlainTextArticle.parse(
                "Ferries\n\n%s\n\n%s".formatted(line, PROSE), KnownTitles.NONE, language);
    }
}
