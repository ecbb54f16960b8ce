package dev.seriatim.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads a request body whole, within a bound, and as nothing but UTF-8. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * Reads to the end of the stream.
     *
     * @param limit the most bytes accepted
     * @throws ProblemException 413 if there are more, 400 if the client breaks off
     */
    public static byte[] read(InputStream stream, int limit) {
        try {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw tooLarge(limit);
            }
            return bytes;
        } catch (IOException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "The request body ended before it was complete.");
        }
    }

    /**
     * Decodes JSON text: UTF-8 without a byte order mark, which RFC 8259 8.1 forbids.
     *
     * @throws ProblemException 400 if the bytes are anything else
     */
    static String text(byte[] bytes) {
        String text = decode(bytes);
        if (text.startsWith("\uFEFF")) {
            throw malformed("Send the body without a byte order mark.");
        }
        return text;
    }

    /**
     * Decodes UTF-8 and refuses what other decoders silently repair: overlong forms, surrogates,
     * truncated sequences.
     *
     * @throws ProblemException 400 if the bytes are not UTF-8
     */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not valid UTF-8; encode it as UTF-8.");
        }
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemType.CONTENT_TOO_LARGE,
                "Send at most " + limit + " bytes in the request body.");
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }
}
