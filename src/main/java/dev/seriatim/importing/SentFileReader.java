package dev.seriatim.importing;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import dev.seriatim.importing.source.Limits;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Keeps a body in the spool as it comes, and no more than a piece of it in memory. */
@Provider
public class SentFileReader implements MessageBodyReader<SentFile> {

    private final Spool spool;

    SentFileReader(Spool spool) {
        this.spool = spool;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(SentFile.class);
    }

    @Override
    public SentFile readFrom(
            Class<SentFile> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        var digested = new DigestInputStream(body, sha256());
        try {
            var kept = spool.keep("", digested, Limits.USUAL.run());
            return new SentFile(kept, SourceFile.hex(digested.getMessageDigest().digest()));
        } catch (IOException brokenOff) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "The request body ended before it was complete.");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
