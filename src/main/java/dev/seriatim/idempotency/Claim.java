package dev.seriatim.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A caller's claim that all requests with one {@code Idempotency-Key} are the same request.
 *
 * <p>An answer may hold a secret that is shown only once. So nothing of it is stored that could be
 * read without the caller: the claim seals it with a key made from the caller's own, which is not
 * stored anywhere.
 */
final class Claim {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] digest;
    private final SecretKeySpec seal;

    private Claim(byte[] digest, SecretKeySpec seal) {
        this.digest = digest;
        this.seal = seal;
    }

    /**
     * The claim that the holder of a credential makes.
     *
     * @param key the {@code Idempotency-Key}
     */
    static Claim of(String credential, String key) {
        return new Claim(
                derived(credential, "claim " + key),
                new SecretKeySpec(derived(credential, "seal " + key), "AES"));
    }

    private static byte[] derived(String credential, String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(credential.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    /** By what its answer is found; tells nothing of the two keys. */
    byte[] digest() {
        return digest;
    }

    /** Makes text unreadable for everybody who cannot make this claim. */
    byte[] seal(byte[] text) {
        var sealed = Arrays.copyOf(randomNonce(), NONCE_BYTES + text.length + TAG_BITS / 8);
        try {
            cipher(Cipher.ENCRYPT_MODE, sealed).doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES/GCM", impossible);
        }
    }

    /** The text that {@link #seal} was given. */
    byte[] open(byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, sealed)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a kept answer was changed", broken);
        }
    }

    private Cipher cipher(int mode, byte[] sealed) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
        return cipher;
    }

    private static byte[] randomNonce() {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }
}
