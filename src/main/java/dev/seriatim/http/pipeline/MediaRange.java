package dev.seriatim.http.pipeline;

import dev.seriatim.http.conditional.Quality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Media types that a client names, and how much it wants them, as in {@code text/*;q=0.5} (RFC 9110
 * 12.5.1). A type alone is a range of itself.
 *
 * @param type in lower case, {@code *} for any
 * @param subtype in lower case, {@code *} for any
 * @param quality 0 for what is not wanted, to 1
 */
record MediaRange(String type, String subtype, double quality) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String VALUE = "(?:" + TOKEN + "|\"(?:[^\"\\\\]|\\\\.)*\")";

    // RFC 9110 8.3.1: media-type = type "/" subtype parameters
    private static final Pattern RANGE =
            Pattern.compile(
                    "[ \\t]*("
                            + TOKEN
                            + ")/("
                            + TOKEN
                            + ")"
                            + "((?:[ \\t]*;[ \\t]*(?:"
                            + TOKEN
                            + "="
                            + VALUE
                            + ")?)*+)[ \\t]*");

    // A comma in quotes separates nothing.
    private static final Pattern ELEMENT =
            Pattern.compile("(?:[^,\"]|\"(?:[^\"\\\\]|\\\\.)*+\"?)++");

    private static final Pattern WEIGHT =
            Pattern.compile(";[ \\t]*q=(" + VALUE + ")", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the lines of an {@code Accept}. RFC 9110 5.6.1.2: "A recipient MUST parse and ignore a
     * reasonable number of empty list elements".
     *
     * @return the ranges, none for a header that is empty; nothing for one that is malformed
     */
    static Optional<List<MediaRange>> list(List<String> lines) {
        var ranges = new ArrayList<MediaRange>();
        for (String element : elements(String.join(",", lines))) {
            Optional<MediaRange> range = parse(element);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(ranges);
    }

    private static List<String> elements(String list) {
        return ELEMENT.matcher(list)
                .results()
                .map(element -> element.group().strip())
                .filter(element -> !element.isEmpty())
                .toList();
    }

    /** Reads one type or range; nothing for what is malformed. */
    static Optional<MediaRange> parse(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String type = matcher.group(1).toLowerCase(Locale.ROOT);
        String subtype = matcher.group(2).toLowerCase(Locale.ROOT);
        if (type.equals("*") && !subtype.equals("*")) {
            return Optional.empty();
        }
        Matcher weight = WEIGHT.matcher(matcher.group(3));
        Optional<Double> quality =
                weight.find() ? Quality.parse(weight.group(1)) : Optional.of(1.0);
        return quality.map(wanted -> new MediaRange(type, subtype, wanted));
    }

    /**
     * Whether one of the media types is wanted. RFC 9110 12.5.1: "The most specific reference has
     * precedence".
     *
     * @param ranges none for whatever there is
     */
    static boolean includes(List<MediaRange> ranges, String mediaType) {
        return quality(ranges, mediaType) > 0;
    }

    /**
     * The one of these media types that is wanted most, and of several the first.
     *
     * @return nothing if none is wanted
     */
    static Optional<String> preferred(List<MediaRange> ranges, List<String> mediaTypes) {
        return mediaTypes.stream()
                .filter(type -> includes(ranges, type))
                .max(Comparator.comparingDouble(type -> quality(ranges, type)));
    }

    private static double quality(List<MediaRange> ranges, String mediaType) {
        MediaRange offered = parse(mediaType).orElseThrow();
        return ranges.isEmpty()
                ? 1
                : ranges.stream()
                        .filter(range -> range.contains(offered))
                        .max(Comparator.comparing(MediaRange::precision))
                        .map(MediaRange::quality)
                        .orElse(0.0);
    }

    boolean contains(MediaRange other) {
        return (type.equals("*") || type.equals(other.type))
                && (subtype.equals("*") || subtype.equals(other.subtype));
    }

    private int precision() {
        return (type.equals("*") ? 0 : 1) + (subtype.equals("*") ? 0 : 1);
    }
}
