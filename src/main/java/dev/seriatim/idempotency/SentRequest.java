package dev.seriatim.idempotency;

import dev.seriatim.http.conditional.EntityTags;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What makes two requests the same: their method, path and query, and what the resource is given of
 * them. A body counts as what it was read as, so spaces and the order of fields do not matter.
 */
final class SentRequest {

    private final HttpServerRequest request;
    private final @Nullable Object[] parameters;

    SentRequest(HttpServerRequest request, @Nullable Object[] parameters) {
        this.request = request;
        this.parameters = parameters;
    }

    /** A digest of all that; equal for equal requests only. */
    String print(EntityTags tags) {
        var given = Arrays.stream(parameters).map(SentRequest::content).toList();
        return tags.of(Arrays.asList(request.method().name(), request.uri(), given)).value();
    }

    private static @Nullable Object content(@Nullable Object parameter) {
        if (parameter instanceof List<?> list) {
            return list.stream().map(SentRequest::content).toList();
        }
        return parameter instanceof FileUpload file ? content(file) : parameter;
    }

    private static Object content(FileUpload file) {
        try {
            return Arrays.asList(file.name(), file.fileName(), digest(file.uploadedFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file is read in pieces: it may have more bytes than there is memory. */
    private static byte[] digest(Path file) throws IOException {
        try (var content =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return content.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
