package dev.seriatim.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver knows a request by to be ours: Standard Webhooks 1.0, symmetric signatures. As a
 * text, 24 random bytes in base64 behind {@code whsec_}.
 */
record WebhookSecret(byte[] bytes) {

    private static final int LENGTH = 24;
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    static WebhookSecret make() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /** As it is shown once. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * The signature of a message, with its version before it.
     *
     * @param seconds since the epoch, as {@code webhook-timestamp} says
     */
    String signature(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes, ALGORITHM));
            var signed = "%s.%d.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
        }
    }
}
