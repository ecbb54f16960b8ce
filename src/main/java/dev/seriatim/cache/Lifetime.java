package dev.seriatim.cache;

import java.util.regex.Pattern;

/**
 * Lets no cache in front of us keep an answer as fresh, or revalidate it at leisure, past the next
 * moment at which something comes or goes by itself (RFC 9111 5.2.2, RFC 5861).
 */
final class Lifetime {

    private static final Pattern FRESH = Pattern.compile("(max-age|s-maxage)=(\\d+)");
    private static final Pattern STALE = Pattern.compile("(stale-while-revalidate)=(\\d+)");

    private Lifetime() {}

    /** For how many seconds an answer may be used with this {@code Cache-Control}. */
    static long of(String cacheControl) {
        return most(FRESH, cacheControl) + most(STALE, cacheControl);
    }

    /**
     * The header's value with no more than what is left of that.
     *
     * @param seconds until that moment
     */
    static String within(long seconds, String cacheControl) {
        String shortened = shorten(FRESH, cacheControl, seconds);
        return shorten(STALE, shortened, Math.max(0, seconds - most(FRESH, cacheControl)));
    }

    private static long most(Pattern directive, String cacheControl) {
        return directive
                .matcher(cacheControl)
                .results()
                .mapToLong(age -> Long.parseLong(age.group(2)))
                .max()
                .orElse(0);
    }

    private static String shorten(Pattern directive, String cacheControl, long most) {
        return directive
                .matcher(cacheControl)
                .replaceAll(
                        age -> age.group(1) + "=" + Math.min(Long.parseLong(age.group(2)), most));
    }
}
