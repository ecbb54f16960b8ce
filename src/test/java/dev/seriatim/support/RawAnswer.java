package dev.seriatim.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** An answer as it came over the wire, with its body put together. */
record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final Pattern CHUNK = Pattern.compile("\\G([0-9a-f]+)\r\n");

    /**
     * Reads the first answer, and leaves what comes before (1xx) and after it; nothing, if there is
     * none.
     *
     * @param bytes one character for each byte
     */
    static Optional<RawAnswer> first(String bytes, boolean toHead) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var parts = bytes.split("\r\n\r\n", 2);
        var lines = List.of(parts[0].split("\r\n"));
        var status = Integer.parseInt(lines.get(0).split(" ")[1]);
        var rest = parts.length > 1 ? parts[1] : "";
        if (status < 200) {
            return first(rest, toHead);
        }
        var headers = headers(lines.subList(1, lines.size()));
        // RFC 9112 6.3: these end with their headers; what follows is another answer.
        var endsHere = toHead || status == 204 || status == 304;
        return Optional.of(new RawAnswer(status, headers, endsHere ? "" : body(headers, rest)));
    }

    /** Its status, and whether it is one of those that the parser gives without a word. */
    String summary() {
        return status + (headers.containsKey("X-Request-Id") ? "" : " bare");
    }

    /** Header lines by their names, those of one name joined. */
    static Map<String, String> headers(List<String> lines) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines) {
            var sides = line.split(":", 2);
            if (sides.length == 2) {
                headers.merge(sides[0], sides[1].strip(), (one, other) -> one + ", " + other);
            }
        }
        return headers;
    }

    private static String body(Map<String, String> headers, String rest) {
        var bytes = rest;
        if (headers.containsKey("Content-Length")) {
            var length = Integer.parseInt(headers.get("Content-Length"));
            bytes = rest.substring(0, Math.min(length, rest.length()));
        } else if (headers.containsKey("Transfer-Encoding")) {
            bytes = unchunked(rest);
        }
        return "gzip".equals(headers.get("Content-Encoding"))
                ? unzipped(bytes)
                : new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }

    private static String unzipped(String bytes) {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)))) {
            return new String(gzip.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unchunked(String rest) {
        var chunks = new ArrayList<String>();
        var size = CHUNK.matcher(rest);
        for (var at = 0; size.find(at) && !size.group(1).equals("0"); ) {
            var end = size.end() + Integer.parseInt(size.group(1), 16);
            chunks.add(rest.substring(size.end(), end));
            at = end + 2;
        }
        return String.join("", chunks);
    }
}
