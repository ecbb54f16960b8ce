package dev.seriatim.http.conditional;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * In which coding an answer goes out: with gzip, for those who want it, or as it is. There is no
 * other, so a tag that names one of the two names one sequence of bytes.
 */
public final class ContentCoding {

    /** The coding's name in {@code Content-Encoding}. */
    public static final String GZIP = "gzip";

    private static final String IDENTITY = "identity";

    private ContentCoding() {}

    /**
     * Whether a client wants gzip rather than nothing.
     *
     * @param accepted the lines of {@code Accept-Encoding}, if there are any; of an element that is
     *     malformed nothing is believed
     */
    public static boolean isGzipWanted(List<String> accepted) {
        if (accepted.isEmpty()) {
            return false;
        }
        // What most clients send is recognised without a look at its grammar.
        if (accepted.get(0).startsWith("gzip,")) {
            return true;
        }
        // RFC 9110 5.3: lines of one name are one list.
        Map<String, Double> wanted = read(String.join(",", accepted));
        // RFC 9110 12.5.3: "The asterisk "*" symbol in an Accept-Encoding field matches any
        // available content coding not explicitly listed in the field."
        double gzip = wanted.getOrDefault(GZIP, wanted.getOrDefault("*", 0.0));
        return gzip > 0 && gzip >= wanted.getOrDefault(IDENTITY, 0.0);
    }

    private static Map<String, Double> read(String accepted) {
        var wanted = new HashMap<String, Double>();
        for (String element : accepted.split(",")) {
            String[] parts = element.split(";", 2);
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            quality(parts.length == 1 ? "q=1" : parts[1].strip())
                    .ifPresent(quality -> wanted.putIfAbsent(usual(coding), quality));
        }
        return wanted;
    }

    // RFC 9110 8.4.1.3: 'A recipient SHOULD consider "x-gzip" to be equivalent to "gzip".'
    private static String usual(String coding) {
        return coding.equals("x-gzip") ? GZIP : coding;
    }

    private static Optional<Double> quality(String weight) {
        return weight.regionMatches(true, 0, "q=", 0, 2)
                ? Quality.parse(weight.substring(2))
                : Optional.empty();
    }

    /** The bytes with gzip: the same ones every time. */
    static byte[] gzip(byte[] bytes) {
        var compressed = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
