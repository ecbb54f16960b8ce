package dev.seriatim.language;

import com.ibm.icu.util.ULocale;

/** In which direction a language is written, as the attribute {@code dir} of HTML has it. */
public enum Direction {
    LTR,
    RTL;

    /**
     * The direction of a language.
     *
     * @param tag BCP 47: the script decides, be it named ({@code az-Arab}) or the usual one of the
     *     language and region; a tag of which nobody knows the script is written left to right
     */
    public static Direction of(String tag) {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? RTL : LTR;
    }
}
