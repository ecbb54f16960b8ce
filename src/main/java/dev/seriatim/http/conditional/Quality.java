package dev.seriatim.http.conditional;

import java.util.Optional;
import java.util.regex.Pattern;

/** How much a client wants something, from 0, not at all, to 1 (RFC 9110 12.4.2). */
public final class Quality {

    // RFC 9110 12.4.2: qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
    private static final Pattern VALUE = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");

    private Quality() {}

    /** Reads the value after {@code q=}; nothing for what is malformed. */
    public static Optional<Double> parse(String text) {
        return Optional.of(text)
                .filter(value -> VALUE.matcher(value).matches())
                .map(Double::valueOf);
    }
}
