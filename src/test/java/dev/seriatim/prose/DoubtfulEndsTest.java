package dev.seriatim.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full stops and other marks that end no sentence: numbers of volumes, short forms, speech. */
class DoubtfulEndsTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    en | It rained. Nobody came. | See Vol. II of the ledger | and more
                    en | It rained. Nobody came. | See Vol. I of the ledger | and more
                    en | It rained. Nobody came. | “Why? Because!” and off she went | and more
                    en | It rained. Nobody came. | ‘Why? Because!’ she said | and more
                    en | It rained. Nobody came. | "Why? Who? Because!" said she | and more
                    en | It rained. “I won’t. Not now.” | He left Ch. IV and Fig. II to Gen. Lind | and more
                    en | It rained. Nobody came. | Lind & Co. Ltd. Lamps of Mt. Osk and Ft. Ames | and more
                    en | It rained. Nobody came. | Rev. Dr. Lind vs. Ames, a.k.a. Lu, in Op. Nine | and more
                    en | It rained. Nobody came. | Lt. Col. Lind and Sgt. Ames of Pt. Osk | and more
                    en | It rained. Nobody came. | The firm Oake Bros. Lamps in Calif. Ames | and more
                    en | It rained. Nobody came. | The Lind v. Ames case and Sec. IV too | and more
                    de | Es war spät. Sie kam nicht. | In Bd. II und Kap. IV steht es | und mehr
                    de | Es war spät. Sie kam nicht. | „Warum? Darum!“ und sie ging | und mehr
                    de | Es war spät. Sie kam nicht. | »Warum? Darum!« sagte sie | und mehr
                    de | Es war spät. Sie kam nicht. | Im Jahr 44 v. Chr. Lind, d. h. Ames, u. a. Oake | und mehr
                    de | Es war spät. Sie kam nicht. | Frau Dr. med. Lind, geb. Ames, lt. Oake | und mehr
                    de | Es war spät. Sie kam nicht. | Die Fam. Lind aus St. Lind am Lind i. Br. Lind | und mehr
                    de | Es war spät. Sie kam nicht. | Das Abk. Lind, Art. II, Abs. Zwei, Ziff. Drei | und mehr
                    fr | Il pleuvait. Nul ne vint. | Au t. II et chap. IV on lit | et plus
                    fr | Il pleuvait. Nul ne vint. | « Pourquoi ? Parce que ! » et elle partit | et plus
                    fr | Il pleuvait. Nul ne vint. | En 44 av. J.-C. Lind vint à St. Lind | et plus
                    fr | Il pleuvait. Nul ne vint. | La Cie. Lind, les éd. Ames, p. ex. Lind, bd. Lind | et plus
                    es | Llovía. Nadie vino. | En el vol. II y el t. IV se lee | y más
                    es | Llovía. Nadie vino. | «¿Por qué? ¡Porque sí!» y se fue | y más
                    es | Llovía. Nadie vino. | En 44 a. C. Lindo, p. ej. Ames, y D. Lindo, Excmo. Sr. Lindo | y más
                    es | Llovía. Nadie vino. | El Ing. Lindo, el Lic. Ames y el Gral. Lindo de Col. Sur | y más
                    it | Pioveva. Nessuno venne. | Nel vol. II e nel cap. IV si legge | e poi
                    it | Pioveva. Nessuno venne. | «Perché? Perché sì!» e se ne andò | e poi
                    it | Pioveva. Nessuno venne. | Nel 44 a.C. Lindo, l’on. Ames, la prof.ssa Lindo, gen. Ames | e poi
                    pt | Chovia. Ninguém veio. | No vol. II e no cap. IV lê-se | e mais
                    pt | Chovia. Ninguém veio. | “Porquê? Porque sim!” e foi-se | e mais
                    pt | Chovia. Ninguém veio. | O Eng. Lindo, a Exma. Sra. Ames, o Gen. Lindo, a R. Lindo | e mais
                    nl | Het regende. Niemand kwam. | In dl. II en hfdst. IV staat het | en meer
                    nl | Het regende. Niemand kwam. | ‘Waarom? Daarom!’ zei ze | en meer
                    nl | Het regende. Niemand kwam. | De fam. Eik, o.a. Lindert, d.w.z. Eik, a.u.b. Eik, jl. Eik | en meer
                    sv | Det regnade. Ingen kom. | I bd. II och kap. IV står det | och mer
                    sv | Det regnade. Ingen kom. | ”Varför? Därför!” sade hon | och mer
                    sv | Det regnade. Ingen kom. | Den s.k. Lind, d.v.s. Eks, bl.a. Lind, fil. dr. Eks, m.fl. Lind | och mer
                    da | Det regnede. Ingen kom. | »Hvorfor? Derfor!« sagde hun | og mere
                    pl | Padało. Nikt nie przyszedł. | W t. II i rozdz. IV jest | i jeszcze
                    pl | Padało. Nikt nie przyszedł. | „Dlaczego? Bo tak!” i wyszła | i jeszcze
                    pl | Padało. Nikt nie przyszedł. | Przy ul. Lindy i pl. Amesa, św. Lind, ks. Ames, np. Lind, im. Amesa, woj. Lind, os. Ames | i jeszcze
                    cs | Pršelo. Nikdo nepřišel. | „Proč? Protože!“ a odešla | a dál
                    cs | Pršelo. Nikdo nepřišel. | Sv. Lind, tř. Ames, č. Dvě, gen. Lind, tzv. Ames, pí. Lind, odd. Ames | a dál
                    ru | Шёл дождь. Никто не пришёл. | В т. II и гл. IV сказано | и ещё
                    ru | Шёл дождь. Никто не пришёл. | «Почему? Потому!» и ушла | и ещё
                    ru | Шёл дождь. Никто не пришёл. | В 44 г. до н. э. Линд, им. Эймса, св. Линд, др. Эймс, пл. Линда, просп. Эймса, ген. Линд, о. Линд | и ещё
                    uk | Ішов дощ. Ніхто не прийшов. | «Чому? Тому!» і пішла | і ще
                    uk | Ішов дощ. Ніхто не прийшов. | Св. Лінд, о. Лінд, ген. Лінд, просп. Ліндів, м. Лінд, р. Лінд | і ще
                    tr | Yağmur yağıyordu. Kimse gelmedi. | “Neden? Çünkü!” dedi | ve daha
                    tr | Yağmur yağıyordu. Kimse gelmedi. | Av. Lind, Sn. Ames, Alb. Lind, M.Ö. Lind, vb. Ames, bkz. Lind, Apt. Ames | ve daha
                    hu | Esett. Senki sem jött. | „Miért? Csak!” és elment | és még
                    hu | Esett. Senki sem jött. | Szt. Lind, gr. Ames, u. Lind, stb. Ames, pl. Lind, kb. Ames, ker. Lind | és még
                    fi | Satoi. Kukaan ei tullut. | ”Miksi? Siksi!” hän sanoi | ja lisää
                    fi | Satoi. Kukaan ei tullut. | N. Lind, mm. Ames, ns. Lind, s. Ames, ks. Lind, jKr. Ames, synt. Lind | ja lisää
                    ro | Ploua. N-a venit nimeni. | „De ce? Pentru că!” și a plecat | și mai
                    el | Έβρεχε. Κανείς δεν ήρθε. | «Γιατί; Διότι!» και έφυγε | και άλλα
                    ja | 雨が降った。誰も来ない。 | 「なぜ？だから！」と言った | そして
                    """)
    void excerptEndsBeforeTheSentenceThatGoesBeyond(
            String language, String whole, String begun, String more) {
        var text = whole + " " + begun + (" " + more).repeat(200);

        assertThat(Excerpt.of(text, language)).isEqualTo(whole);
    }
}
