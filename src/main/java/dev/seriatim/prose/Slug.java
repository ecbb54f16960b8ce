package dev.seriatim.prose;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The part of an address that names a thing: lower-case ASCII words joined by single hyphens. */
public final class Slug {

    /** The longest slug, in characters. */
    public static final int MAX_LENGTH = 200;

    /** No name is longer, and more could not be seen in a slug. */
    private static final int READ = 1_000;

    private static final Pattern VALID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /**
     * Makes a slug from a name in any script: "A People’s Rest & Other Essays" gives
     * "a-peoples-rest-and-other-essays". Accents are dropped in every language alike ("Nähe" gives
     * "nahe"), as a name does not say how its language would spell them. Many names give the same
     * slug; which of them are the same name, {@link NameKey} says.
     *
     * @return at most {@value #MAX_LENGTH} characters, cut between words where possible; nothing
     *     where nothing in the first 1,000 characters can be spelt in ASCII
     */
    public static Optional<String> of(String name) {
        return Optional.of(cut(hyphenated(name), MAX_LENGTH)).filter(slug -> !slug.isEmpty());
    }

    /** Makes a slug from the name of something, or from its id where the name gives none. */
    public static String of(String name, UUID id) {
        return of(name).orElseGet(id::toString);
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

    /** The words of a name joined by hyphens, of any length, empty where there are none. */
    private static String hyphenated(String name) {
        String joined = BETWEEN_WORDS.matcher(Transliteration.of(beginning(name))).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.endsWith("-") ? joined.length() - 1 : joined.length();
        return start < end ? joined.substring(start, end) : "";
    }

    private static String beginning(String name) {
        return name.length() <= READ ? name : name.substring(0, READ);
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
