package dev.seriatim.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code srt_}, 43 random base 62 digits (256 bits), and a checksum by
 * which secret scanners tell a key from a look-alike.
 */
final class KeyText {

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern FORM = Pattern.compile("(srt_[0-9A-Za-z]{43})_([0-9A-Za-z]{6})");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    static String next() {
        var secret = new StringBuilder("srt_");
        RANDOM.ints(43, 0, DIGITS.length()).mapToObj(DIGITS::charAt).forEach(secret::append);
        return secret + "_" + checksum(secret);
    }

    /** Whether a text can be a key at all; what is mistyped or made up need not be looked for. */
    static boolean isWellFormed(String text) {
        var key = FORM.matcher(text);
        return key.matches() && key.group(2).equals(checksum(key.group(1)));
    }

    private static String checksum(CharSequence secret) {
        var crc = new CRC32();
        crc.update(secret.toString().getBytes(StandardCharsets.US_ASCII));
        var checksum = new StringBuilder();
        for (var rest = crc.getValue(); checksum.length() < 6; rest /= DIGITS.length()) {
            checksum.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return checksum.toString();
    }

    /**
     * What is stored of a key, and compared: its SHA-256. A key is random, so that needs no salt
     * and no stretching.
     */
    static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
