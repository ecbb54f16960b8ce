package dev.seriatim.http.query;

import dev.seriatim.http.pipeline.RequestTarget;
import dev.seriatim.http.text.Text;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Percent-encoding, read strictly: UTF-8 or nothing (RFC 3986 2.1, 2.5). */
public final class QueryString {

    /** A parameter, decoded. */
    public record Parameter(String name, String value) {}

    private QueryString() {}

    /**
     * The parameters in order; what cannot be decoded is left out, since {@link RequestTarget} has
     * refused it before.
     */
    public static List<Parameter> parameters(@Nullable String rawQuery) {
        var parameters = new ArrayList<Parameter>();
        if (rawQuery == null || rawQuery.isEmpty()) {
            return parameters;
        }
        for (String part : rawQuery.split("&")) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            String value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (!part.isEmpty()) {
                parameters.add(new Parameter(name, value));
            }
        }
        return parameters;
    }

    /** Writes parameters as a query. */
    public static String of(List<Parameter> parameters) {
        return parameters.stream()
                .map(each -> encoded(each.name()) + "=" + encoded(each.value()))
                .collect(Collectors.joining("&"));
    }

    /**
     * The query with its question mark, and with other values for some of its parameters; nothing
     * where there is none.
     */
    public static String with(@Nullable String rawQuery, Map<String, String> others) {
        if (rawQuery == null || others.isEmpty()) {
            return rawQuery == null ? "" : "?" + rawQuery;
        }
        var parameters = parameters(rawQuery);
        parameters.replaceAll(
                each -> new Parameter(each.name(), others.getOrDefault(each.name(), each.value())));
        return "?" + of(parameters);
    }

    /**
     * Decodes percent-encoded text; empty if it is not valid UTF-8, has a broken escape, or is not
     * storable.
     */
    public static Optional<String> decode(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char unit = raw.charAt(i);
            if (unit != '%') {
                bytes.writeBytes(String.valueOf(unit).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int octet = i + 2 < raw.length() ? octet(raw.charAt(i + 1), raw.charAt(i + 2)) : -1;
            if (octet < 0) {
                return Optional.empty();
            }
            bytes.write(octet);
            i += 2;
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString();
            return Optional.of(text).filter(Text::isStorable);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String decoded(String raw) {
        return decode(raw.replace('+', ' ')).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int octet(char high, char low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 || high > 'f' || low > 'f' ? -1 : first * 16 + second;
    }
}
