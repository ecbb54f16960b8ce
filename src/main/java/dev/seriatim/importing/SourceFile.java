package dev.seriatim.importing;

import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent.
 *
 * @param name what the sender calls it, if anything
 */
record SourceFile(@Nullable String name, byte[] content) {

    /** The most that a file may hold, in bytes. */
    static final int LARGEST = 4 << 20;

    /**
     * The text, without a byte order mark.
     *
     * @throws UnreadableArticleException if it is not UTF-8, or holds what cannot be stored
     */
    String text() {
        OtherFormat.refuse(content);
        if (name != null && name.length() > SourceKey.LONGEST_NAME) {
            throw new UnreadableArticleException(
                    "Give the file a name of at most %d characters."
                            .formatted(SourceKey.LONGEST_NAME));
        }
        try {
            var text = RequestBody.decode(content);
            if (Text.isStorable(text)) {
                return text;
            }
        } catch (ProblemException notUtf8) {
            throw new UnreadableArticleException(notUtf8.detail());
        }
        throw new UnreadableArticleException("The file holds U+0000, which no text can.");
    }

    /** The title, if the file can be read. */
    Optional<String> title() {
        try {
            return PlainTextArticle.titleOf(text());
        } catch (UnreadableArticleException unreadable) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of the text, however a system writes its accents and line ends. */
    byte[] digest() {
        var lines = text().lines().collect(Collectors.joining("\n"));
        var composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
        return sha256(composed.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
