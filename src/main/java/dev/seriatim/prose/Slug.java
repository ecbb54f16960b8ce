package dev.seriatim.prose;

import java.util.regex.Pattern;

/** The part of an address that names a thing: lower-case ASCII words joined by single hyphens. */
public final class Slug {

    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 200;

    /** What stands in for a title without a single letter or digit. */
    public static final String FALLBACK = "untitled";

    /** No title is longer, and more could not be seen in a slug. */
    private static final int READ = 1_000;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * Makes a slug from a title in any script: "A People’s Rest & Other Essays" gives
     * "a-peoples-rest-and-other-essays". Accents are dropped in every language alike ("Nähe" gives
     * "nahe"), as a title does not say how its language would spell them.
     *
     * @return at most {@value #MAX_LENGTH} characters, cut between words where possible, or {@value
     *     #FALLBACK} where nothing in the first 1,000 characters can be spelt in ASCII
     */
    public static String of(String title) {
        String slug = cut(hyphenated(title), MAX_LENGTH);
        return slug.isEmpty() ? FALLBACK : slug;
    }

    /** Says whether the text is a slug: {@code ^[a-z0-9]+(?:-[a-z0-9]+)*$}, at most 200 long. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && VALID.matcher(text).matches();
    }

    /**
     * Returns the slug with a number, for the second and further things of one name:
     * "a-secure-base-2". A long slug is cut to make room.
     */
    public static String numbered(String slug, int number) {
        String suffix = "-" + number;
        return cut(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    /** The words of a title joined by hyphens, of any length, empty where there are none. */
    static String hyphenated(String title) {
        String joined = BETWEEN_WORDS.matcher(Latin.of(beginning(title))).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return start < end ? joined.substring(start, end) : "";
    }

    private static String beginning(String title) {
        return title.length() <= READ ? title : title.substring(0, READ);
    }

    /** The beginning of a slug, up to a hyphen where there is one. */
    static String cut(String slug, int length) {
        if (slug.length() <= length) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', length);
        return slug.substring(0, hyphen > 0 ? hyphen : length);
    }
}
