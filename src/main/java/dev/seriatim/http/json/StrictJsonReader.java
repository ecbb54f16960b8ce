package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriatim.http.body.BodyMemory;
import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.ProblemType;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * Reads every JSON body, after the request has been authorised. What it gives to a resource is
 * already validated, or will be as soon as it is told what the body is about.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class StrictJsonReader implements MessageBodyReader<Object> {

    private final StrictJson json;
    private final BodyMemory memory;

    public StrictJsonReader(StrictJson json, BodyMemory memory) {
        this.json = json;
        this.memory = memory;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        refuseOtherCharsets(mediaType);
        refusePatchForDocument(type, mediaType);
        int limit = RequestBody.limit(annotations, headers.getFirst(HttpHeaders.CONTENT_LENGTH));
        JsonNode tree = json.parse(RequestBody.text(memory.read(stream, limit)));
        if (MergePatch.class.equals(type)) {
            return new MergePatch(tree, json);
        }
        if (MergePatches.class.equals(type)) {
            Object document = json.bind(tree.deepCopy(), argument(genericType));
            return new MergePatches<>(document, tree, json);
        }
        return Replacement.class.equals(type)
                ? new Replacement<>(tree, argument(genericType), json)
                : json.bind(tree, genericType);
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }

    private static void refuseOtherCharsets(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send JSON in UTF-8.");
        }
    }

    // Without @Consumes, a resource is offered every media type that this reader knows.
    private static void refusePatchForDocument(Class<?> type, MediaType mediaType) {
        boolean patch = mediaType.isCompatible(MediaType.valueOf(MergePatch.MEDIA_TYPE));
        if (patch && !MergePatch.class.equals(type)) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send the whole document as application/json; this is no place for a patch.");
        }
    }
}
