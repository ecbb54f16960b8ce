package dev.seriatim.http.pipeline;

import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** In which media types operations are asked and answered: JSON, unless they say otherwise. */
final class MediaTypes {

    private static final List<String> JSON = List.of(MediaType.APPLICATION_JSON);

    private MediaTypes() {}

    /** What an operation may answer in; nothing, if it answers nothing. */
    static List<String> produced(Method operation) {
        if (operation.getReturnType() == void.class) {
            return List.of();
        }
        return Optional.ofNullable(operation.getAnnotation(Produces.class))
                .map(produces -> List.of(produces.value()))
                .orElse(JSON);
    }

    /** What an operation takes its body in; nothing, if it takes none. */
    static List<String> consumed(Method operation) {
        if (Stream.of(operation.getParameters()).noneMatch(MediaTypes::isBody)) {
            return List.of();
        }
        return Optional.ofNullable(operation.getAnnotation(Consumes.class))
                .map(consumes -> List.of(consumes.value()))
                .orElse(JSON);
    }

    // Whatever else is given to an operation has an annotation that tells where it is from.
    private static boolean isBody(Parameter parameter) {
        return parameter.isAnnotationPresent(RestForm.class)
                || Stream.of(parameter.getAnnotations())
                        .map(annotation -> annotation.annotationType().getPackageName())
                        .noneMatch(MediaTypes::isOfRest);
    }

    private static boolean isOfRest(String annotations) {
        return annotations.startsWith("jakarta.ws.rs")
                || annotations.equals(RestForm.class.getPackageName());
    }

    /**
     * What a 415 says of the bodies that would do: RFC 9110 15.5.16 has it name the media types in
     * {@code Accept}, the codings in {@code Accept-Encoding}; RFC 5789 2.2, those of patches in
     * {@code Accept-Patch}.
     */
    static Map<String, String> hints(List<String> consumed, HttpMethod method) {
        var hints = new LinkedHashMap<String, String>();
        String types = String.join(", ", consumed);
        hints.put(HttpHeaders.ACCEPT, types);
        hints.put(HttpHeaders.ACCEPT_ENCODING, "identity");
        if (method.equals(HttpMethod.PATCH)) {
            hints.put("Accept-Patch", types);
        }
        return hints;
    }
}
