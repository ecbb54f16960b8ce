package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    en | The harbour kept a ledger. Nobody asked why.   | They lit lamps, e.g. Argand lamps, | and more
                    en | The harbour kept a ledger. Why?                | The U.S. Army came       | and more
                    en | The harbour kept a ledger. (Nobody asked.)     | J. R. R. Hollin wrote it | and more
                    en | The harbour kept a ledger. “Nobody asked.”     | He asked “why?” and left | and more
                    en | The harbour kept a ledger… “Nobody asked”!     | See example.com/?q=1 now | and more
                    en | It was 1989. Nobody asked, said Oake Inc.'s Lu. | It shut at 5 p.m. Eastern time, i.e. Late | and more
                    en | It is on www.lamp.example. Nobody asked.       | See Prof. Lind et al. No. 3 on pp. 12 ff. Or so | and more
                    en | He fled to plan B on Sunday. She did not.      | “Stop!” he cried (or “Go!”?), then “Why?” – and so on | and more
                    en | Read it. Nobody does.                          | 3. Third is the lamp | and more
                    de | Es war spät. „Komm.“ Sie kam nicht.            | Es war z. B. ein Boot | und mehr
                    de | Es war spät. Das war 1989.                     | Am 3. Oktober kam | und mehr
                    de | Es war spät. Sie kam nicht!                    | König Gustav XIV. Lind und Fa. Oake bzw. Herr Prof. Ames | und mehr
                    fr | Il pleuvait. « Qui vient ? »                   | M. Lind et Mme. Oake, cf. Ames | et plus
                    fr | Il pleuvait. Personne ne vint !                | Tu viens ? demanda-t-elle | et plus
                    es | Llovía mucho. ¿Quién vino?                     | El Sr. Lindo y la Dra. Ames de EE. UU. Ayer | y más
                    es | Llovía mucho. ¡Nadie vino!                     | «¿Por qué?», preguntó | y más
                    it | Pioveva. Nessuno venne.                        | Il sig. Lindo e il dott. Ames, pag. 3 | e poi
                    pt | Chovia. Ninguém veio.                          | O Sr. Lindo e a Profa. Ames na av. Sul | e mais
                    ro | Ploua. Nu a venit nimeni.                      | Dl. Lind și prof. Ames, str. Lungă | și mai
                    nl | Het regende. Niemand kwam.                     | Dhr. Eik, bijv. Lindert of mevr. Eik | en meer
                    sv | Det regnade. Ingen kom.                        | Båten kl. 3 och t.ex. Lind resp. Eks | och mer
                    da | Det regnede. Ingen kom.                        | Den 3. Division og f.eks. Lind | og mere
                    nb | Det regnet. Ingen kom.                         | Den 17. Mai kl. 8 og bl.a. Lind | og mer
                    fi | Satoi. Kukaan ei tullut.                       | Tuli esim. Lind ja 3. Divisioona | ja lisää
                    et | Sadas. Keegi ei tulnud.                        | Tuli nt. Lind ja 3. Diviis | ja veel
                    pl | Padało. Nikt nie przyszedł.                    | Prof. Lind, tzn. Ames z ul. Długiej | i jeszcze
                    cs | Pršelo. Nikdo nepřišel.                        | Např. Lind a 3. Divize na nám. Míru | a dál
                    hr | Padala je kiša. Nitko nije došao.              | Npr. Lind i 3. Divizija u ul. Lipa | i dalje
                    hu | Esett. Senki sem jött.                         | Pl. Lind és a 3. Osztály, ill. Ames | és még
                    tr | Yağmur yağıyordu. Kimse gelmedi.               | Prof. Lind ve Doç. Ames, 3. Bölge | ve daha
                    ru | Шёл дождь. Никто не пришёл.                    | В г. Лесном, на ул. Лесной и т. д. А. С. Линд | и ещё
                    ru | Шёл дождь. Кто пришёл?                         | «Ты идёшь?» — спросила она. — Да! — сказал он | и ещё
                    uk | Ішов дощ. Ніхто не прийшов.                    | Напр. Лінд із вул. Лісової та ін. Люди | і ще
                    el | Έβρεχε. Ποιος ήρθε;                            | Ήρθε π.χ. Ο Λιντ, σελ. 3 | και άλλα
                    el | Έβρεχε. Κανείς δεν ήρθε.                       | «Γιατί;» ρώτησε | και άλλα
                    hy | Անձրև էր գալիս։ Ոչ ոք չեկավ։                   | Լույսը վառվեց | և ուրիշ
                    ka | წვიმდა. არავინ მოვიდა.                         | სინათლე აინთო | და სხვა
                    ar | هطل المطر. من جاء؟                             | قال د. أحمد | وأكثر
                    fa | باران آمد. هیچ کس نیامد!                       | «چرا؟»، پرسید | و بیشتر
                    ur | بارش ہوئی۔ کون آیا؟                            | چراغ جلا | اور پھر
                    he | ירד גשם. מי בא?                                | ראו example.com/?q=1 כאן | ועוד
                    hi | बारिश हुई। कौन आया?                            | डॉ. लिंद और प्रो. एम्स | और भी
                    bn | বৃষ্টি হলো। কেউ আসেনি।                            | আলো জ্বলল | এবং আরও
                    am | ዝናብ ዘነበ። ማንም አልመጣም።                         | መብራቱ በራ | እና ሌላም
                    vi | Trời mưa. Không ai đến.                        | TP. Lâm và GS. An, v.v. Rồi | và nữa
                    id | Hujan turun. Tidak ada yang datang.            | Dr. Lindan dkk. Amesan, hlm. 3 | dan lagi
                    ko | 비가 왔다. 아무도 안 돼. 그래?                 | 3.5 미터 배가 | 그리고
                    ja | 雨が降った。誰が来たの？                       | 「行こう」と言った | そして
                    ja | 雨が降った。「誰も来ない。」                   | 『灯台』という本は | そして
                    zh | 下雨了。谁来了？                               | “走吧”他说 | 然后
                    zh | 下雨了!没有人来?                               | 灯亮着 | 然后
                    km | ភ្លៀងធ្លាក់។ គ្មានអ្នកណាមកទេ។                  | ចង្កៀងភ្លឺ | ហើយ
                    my | မိုးရွာသည်။ ဘယ်သူမှမလာပါ။                      | မီးလင်းသည် | နှင့်
                    bo | ཆར་པ་བབས་སོང་། སུ་ཡང་མ་ཡོང་།                   | མེ་འོད་འབར | དང་
                    """)
    void excerptEndsBeforeTheSentenceThatGoesBeyond(
            String language, String whole, String begun, String more) {
        var space = language.matches("ja|zh") ? "" : " ";
        var text = whole + space + begun + (" " + more).repeat(200);

        assertThat(Excerpt.of(text, language)).isEqualTo(whole);
    }

    @Test
    void whereNoSentenceEndsIsACutBetweenPhrases() {
        var phrase = "เรือมาถึงตอนเช้า ทุกคนลุกขึ้น ";

        var excerpt = Excerpt.of(phrase.repeat(40), "th");

        assertThat(excerpt).endsWith("…").hasSizeBetween(250, 300);
        assertThat(phrase.repeat(40)).startsWith(excerpt.replace("…", " "));
        assertThat(Excerpt.of("พ.ศ. 2500 ดร. ลินด์ มา " + phrase.repeat(40), "th"))
                .endsWith("…")
                .hasSizeGreaterThan(250);
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        var sentence = "𝕳𝖊 ".repeat(95) + "𝖜𝖊𝖓𝖙.";

        assertThat(Excerpt.of(sentence + " And so on and on.", "en")).isEqualTo(sentence);
        assertThat(Excerpt.of("𝕳𝖊 ".repeat(400), "en").codePoints()).hasSizeBetween(295, 300);
    }

    @Test
    void whatIsOneCharacterToAReaderIsNotCut() {
        var cut = Excerpt.of("e\u0301\u0323".repeat(400), "en");

        assertThat(cut).endsWith("e\u0301\u0323…");
        assertThat(cut.codePoints()).hasSizeBetween(290, 300);
        assertThat(Shortened.inFront("e\u0301\u0323".repeat(400), 100))
                .startsWith("…e\u0301\u0323e");
    }

    @Test
    void linkStandsInItsWholeSentence() {
        var prose =
                Markdown.render(
                        "Nobody asked. He asked “why?” and [left](/x) at 5 p.m. by boat. It rained.",
                        "en");

        assertThat(prose.links())
                .extracting(Link::sentence)
                .containsExactly("He asked “why?” and left at 5 p.m. by boat.");
    }
}
