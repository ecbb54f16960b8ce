package dev.seriatim.http.conditional;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as headers tell them, to the second (RFC 9110 5.6.7). */
public final class HttpDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    /** The time in the preferred form, {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    public static String of(Instant time) {
        return FORM.format(time);
    }
}
