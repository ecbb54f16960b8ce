package dev.seriatim.delivery.search;

import dev.seriatim.article.ContentRating;
import dev.seriatim.http.AnyOf;
import dev.seriatim.http.json.JsonValues;
import dev.seriatim.http.text.LanguageTag;
import dev.seriatim.language.LanguagePriorityList;
import dev.seriatim.prose.Slug;
import org.jspecify.annotations.Nullable;

/** Reads the parameters that filter a list by any of several values; one not given is null. */
final class FilterValues {

    /** How many articles can be asked for one by one: as many as a page holds. */
    static final int MOST_ARTICLES = 100;

    private FilterValues() {}

    /** Slugs of articles. */
    static @Nullable AnyOf articles(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse("slug", text, MOST_ARTICLES, Slug::isValid, rule("slugs"));
    }

    static @Nullable AnyOf ids(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse(
                        "id",
                        text,
                        MOST_ARTICLES,
                        value -> JsonValues.uuid(value) == null,
                        rule("UUIDs"));
    }

    /** Slugs of series, authors or topics. */
    static @Nullable AnyOf slugs(String parameter, @Nullable String text) {
        return text == null ? null : AnyOf.parse(parameter, text, Slug::isValid, rule("slugs"));
    }

    static @Nullable AnyOf languages(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse("language", text, LanguageTag.Check::isTag, rule("BCP 47 tags"));
    }

    /** Languages, the best first. */
    static @Nullable LanguagePriorityList preferred(@Nullable String text) {
        return text == null ? null : LanguagePriorityList.parse("prefer", text);
    }

    static @Nullable AnyOf contentRatings(@Nullable String text) {
        return text == null
                ? null
                : AnyOf.parse(
                        "contentRating",
                        text,
                        word -> JsonValues.word(word, ContentRating.class) == null,
                        rule("ratings"));
    }

    private static String rule(String values) {
        return "must be " + values + " with commas between them.";
    }
}
