package dev.seriatim.preview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** The text of a token: 256 random bits in base64url (RFC 4648 5). */
public record TokenText(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A text that nobody can guess. */
    public static TokenText next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * What is stored of a token, and looked up: its SHA-256. A token is random, so that needs no
     * salt and no stretching.
     */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    String hexDigest() {
        return HexFormat.of().formatHex(digest());
    }
}
