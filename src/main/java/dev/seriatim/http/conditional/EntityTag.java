package dev.seriatim.http.conditional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A strong entity tag (RFC 9110 8.8.3): the digest of the very bytes that a client gets. Equal
 * bytes, equal tags, on every node and after every restart.
 *
 * @param value without the quotes
 */
public record EntityTag(String value) {

    private static final int LENGTH = 16;
    private static final String GZIP = "-gzip";
    private static final String SEPARATOR = ".";

    /** The tag of a representation; half of its SHA-256, 128 bits. */
    public static EntityTag of(byte[] representation) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(representation);
            byte[] kept = Arrays.copyOf(digest, LENGTH);
            return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(kept));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The tag of a representation that says more than what is written in it. It changes with both,
     * as a strong tag has to; but a write goes on while what was written is as it was read,
     * whatever is told beside it.
     *
     * @param written all that somebody who changes it relies on, or a digest of it
     * @param told the rest, or a digest of it
     */
    public static EntityTag of(String written, String told) {
        return new EntityTag(
                of(written.getBytes(StandardCharsets.UTF_8)).value
                        + SEPARATOR
                        + of(told.getBytes(StandardCharsets.UTF_8)).value);
    }

    /**
     * The tag of the same representation sent with gzip. RFC 9110 8.8.3.3: representations that
     * differ in their content coding need different strong tags.
     */
    public EntityTag compressed() {
        return new EntityTag(value + GZIP);
    }

    /** The digest itself, without quotes. */
    public String opaque() {
        return value;
    }

    /**
     * Whether a tag that a client holds names this representation, in whichever content coding it
     * was received.
     */
    boolean isHeldAs(String opaque) {
        return opaque.equals(value) || opaque.equals(value + GZIP);
    }

    /**
     * Whether what was written is as in the representation that a client holds with this tag, in
     * whichever content coding it was received.
     */
    boolean isWrittenAs(String opaque) {
        return written(opaque).equals(written(value));
    }

    private static String written(String opaque) {
        var plain =
                opaque.endsWith(GZIP)
                        ? opaque.substring(0, opaque.length() - GZIP.length())
                        : opaque;
        return plain.contains(SEPARATOR) ? plain.substring(0, plain.indexOf(SEPARATOR)) : plain;
    }

    /**
     * Whether {@code If-None-Match} names this representation, in whichever content coding.
     *
     * @param condition the header's value; one that is malformed names nothing
     */
    public boolean isNamedIn(String condition) {
        return EntityTagList.parse(condition).map(list -> list.matchesWeakly(this)).orElse(false);
    }

    /** The header's form, in quotes. */
    @Override
    public String toString() {
        return "\"" + value + "\"";
    }
}
