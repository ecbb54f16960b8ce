package dev.seriatim.http.body;

import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import java.lang.annotation.Annotation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How large a request body may be, and what text it is: nothing but UTF-8. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * The most bytes that an operation takes, as {@link BodyLimit} says.
     *
     * @param annotations those of the body parameter
     * @throws ProblemException 413 if the client announces more
     */
    public static int limit(Annotation[] annotations, @Nullable String contentLength) {
        int limit =
                Stream.of(annotations)
                        .filter(BodyLimit.class::isInstance)
                        .mapToInt(found -> ((BodyLimit) found).value())
                        .findFirst()
                        .orElse(BodyLimit.DEFAULT);
        if (contentLength != null && Long.parseLong(contentLength) > limit) {
            throw tooLarge(limit);
        }
        return limit;
    }

    /**
     * Decodes JSON text: UTF-8 without a byte order mark, which RFC 8259 8.1 forbids.
     *
     * @throws ProblemException 400 if the bytes are anything else
     */
    public static String text(byte[] bytes) {
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

    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemType.CONTENT_TOO_LARGE,
                "Send at most " + limit + " bytes in the request body.");
    }

    public static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }
}
