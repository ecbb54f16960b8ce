package dev.seriatim.prose;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a full stop shortens, so far as the lists of CLDR do not tell. */
final class Abbreviations {

    /** By language, in small letters and without the last full stop; not those without a vowel. */
    private static final Map<String, Set<String>> KNOWN =
            """
            ar: هـ
            bg: напр проф ул инж акад
            cs: pí např atd apod popř resp ul nám prof ing cca obr roč odd gen kap
            da: ca osv prof evt inkl eks mio kap fam
            de: abk med phil jur ziff hrsg ausg abb abs abt allg art aufl bes ca co dez dipl ebd \
                evtl exkl feb fig inkl jan kap \
                max min mio nov okt prof sept sog tel usw zit
            el: κα κος δηλ σελ αρ αγ κεφ εκδ τηλ οδ
            en: vol bk bros calif penn tenn al approx apr assn aug ave ca capt co col corp \
                dec dept ed eds esp est etc feb \
                gen gov hon inc jan maj messrs nov oct prof rep rev sen sept trans viz
            es: gral lic ing exmo excmo sra srta sres dra dña ud uds prof pág págs núm art cap \
                ed etc aprox tel av avda \
                ee uu sto sta
            et: jne prof
            fi: esim ym yms klo prof tri toht puh nro eli ao jne synt toim os
            fr: mme mlle me ste env etc av apr vol fig éd art chap boul hab janv févr ex cie
            hi: डॉ प्रो श्री पं सं कु
            hr: itd prof ul god ing odn
            hu: ún ill prof özv ifj id vö ti min max ker szerk ford
            id: prof yth ir
            it: sig sigg sigra dott prof avv ing pag pagg cap art ecc sec ca vol fig gen col magg
            lt: prof gyv mėn val
            lv: piem utt prof
            mr: डॉ प्रो श्री पं कु
            nb: ca osv prof evt inkl mill kap fam
            nl: mevr prof ir ing bijv enz evt ca fam dr hoofdst
            nn: ca osv prof inkl
            no: ca osv prof evt inkl kap fam
            pl: woj im itd itp ul prof hab inż godz ok al gen por ur rozdz os rys wyd
            pt: sra srta dra prof profa exmo av pág págs núm séc etc aprox tel cap art gen cel \
                eng exma
            ro: dna pag etc prof aprox jud ing
            ru: ул им рис напр тыс руб проф акад обл пос пер тов ген просп гл илл ред
            sk: napr atď apod resp ul nám prof ing cca obr
            sl: itd itn prof ul oz ipd
            sr: итд проф ул год itd prof ul
            sv: ca resp prof osv etc ex ung sid inkl fil kap fam
            tr: prof doç yrd av örn yy cad sok mah çev haz apt alb bul böl
            uk: див напр вул ім тис проф акад обл та ін ген просп ред
            """
                    .lines()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    line -> line.substring(0, 2),
                                    line -> Set.of(line.substring(3).strip().split(" +"))));

    private static final Set<String> ENGLISH = Objects.requireNonNull(KNOWN.get("en"));

    private static final Pattern LETTERS_WITH_STOPS =
            Pattern.compile("\\p{L}\\p{M}*+\\p{L}?+(?:\\.\\p{L}\\p{M}*+\\p{L}{0,2}+)++");

    // A consonant or several in an alphabet that writes the vowels, too.
    private static final Pattern NO_VOWEL =
            Pattern.compile(
                    "[b-df-hj-np-tv-xzčďňřšťžśźżćłńçğşðþβ-δζθκ-νξπ-τφ-ψб-дж-зк-нп-тф-щґђјљњћџ]{2,5}");

    private final Set<String> known;

    private Abbreviations(Set<String> known) {
        this.known = known;
    }

    /** Those of a language; of English where the language is unknown or has no list. */
    static Abbreviations of(String language) {
        return new Abbreviations(KNOWN.getOrDefault(language, ENGLISH));
    }

    /** Whether the word before a full stop is a short form: known, "e.g", or without a vowel. */
    boolean contain(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        return known.contains(small)
                || LETTERS_WITH_STOPS.matcher(word).matches()
                || NO_VOWEL.matcher(small).matches();
    }
}
