package dev.seriatim.http.body;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads a body as it is, and no more of it than is allowed. */
@Provider
public class BytesReader implements MessageBodyReader<byte[]> {

    private final BodyMemory memory;

    public BytesReader(BodyMemory memory) {
        this.memory = memory;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.equals(byte[].class);
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return memory.read(
                stream,
                RequestBody.limit(annotations, headers.getFirst(HttpHeaders.CONTENT_LENGTH)));
    }
}
