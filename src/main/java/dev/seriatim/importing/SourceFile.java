package dev.seriatim.importing;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.text.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent, held in memory.
 *
 * @param name what the sender calls it, if anything
 */
record SourceFile(@Nullable String name, byte[] content) implements Entry {

    @Override
    public String path() {
        return name == null ? "" : pathOf(name);
    }

    /** The path that a file has by its name: in NFC, without a leading {@code ./}. */
    static String pathOf(String name) {
        var path = Normalizer.normalize(name, Normalizer.Form.NFC);
        return path.startsWith("./") ? path.substring(2) : path;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public byte[] bytes(int limit) throws IOException {
        if (content.length > limit) {
            throw new IOException("The file has more than %d bytes.".formatted(limit));
        }
        return content;
    }

    /** The SHA-256 of a text file, however a system writes its accents and line ends. */
    static byte[] digest(Entry entry) throws IOException {
        var lines = TextFormat.text(entry).lines().collect(Collectors.joining("\n"));
        return digest(lines);
    }

    /** The SHA-256 of a text, however its accents are written. */
    static byte[] digest(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return sha256(composed.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
