package dev.seriatim.cache;

import dev.seriatim.http.conditional.ContentCoding;
import dev.seriatim.http.conditional.EntityTag;
import dev.seriatim.http.conditional.Representation;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they are and with gzip, each under its own tag. */
record EncodedBody(EntityTag tag, Form plain, Form gzip) {

    private static final CharSequence GZIP = HttpHeaders.createOptimized(ContentCoding.GZIP);

    /**
     * The bytes in one content coding.
     *
     * @param tag as it stands in {@code ETag}
     * @param coding nothing for the bytes as they are
     */
    record Form(
            Buffer bytes, CharSequence length, CharSequence tag, @Nullable CharSequence coding) {

        @SuppressWarnings("deprecation") // Vert.x 4 has no other way to a buffer outside the heap
        private static Form of(byte[] bytes, EntityTag tag, @Nullable CharSequence coding) {
            // Outside of the heap it is written without a copy; freed when it is garbage.
            var direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
            return new Form(
                    Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct))),
                    HttpHeaders.createOptimized(String.valueOf(bytes.length)),
                    HttpHeaders.createOptimized(tag.toString()),
                    coding);
        }
    }

    static EncodedBody of(Representation written) {
        return new EncodedBody(
                written.tag(),
                Form.of(written.bytes(), written.tag(), null),
                Form.of(written.gzip(), written.tag().compressed(), GZIP));
    }

    /** The form that a request asks for. */
    Form formFor(HttpServerRequest request) {
        var accepted = request.headers().getAll(HttpHeaders.ACCEPT_ENCODING);
        return ContentCoding.isGzipWanted(accepted) ? gzip : plain;
    }

    /** Whether a client that sends this as {@code If-None-Match} holds it. */
    boolean isHeldBy(String condition) {
        return plain.tag().toString().equals(condition)
                || gzip.tag().toString().equals(condition)
                || tag.isNamedIn(condition);
    }

    /** How much memory it takes, in bytes. */
    int size() {
        return plain.bytes().length() + gzip.bytes().length();
    }
}
