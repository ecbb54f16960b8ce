package dev.seriatim.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Refuses a request before anything is done for it, if its Accept leaves no form for the answer.
 * Where methods of one address differ in what they consume, Quarkus REST would look at Accept only
 * afterwards, when an import has been stored already.
 */
@Provider
@Priority(PipelineOrder.ACCEPTANCE)
public class Acceptance implements ContainerRequestFilter {

    private static final Pattern NOTHING = Pattern.compile("0(?:\\.0*)?");

    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || method.getReturnType() == void.class) {
            return;
        }
        List<MediaType> ranges = request.getAcceptableMediaTypes();
        boolean acceptable = produced(method).anyMatch(type -> isAcceptable(type, ranges));
        if (!acceptable) {
            throw ProblemMappers.of(406);
        }
    }

    // RFC 9110 12.5.1: "The most specific reference has precedence", and "a value of 0 means 'not
    // acceptable'".
    private static boolean isAcceptable(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(
                        Comparator.comparing(Acceptance::isOneType)
                                .thenComparing(Acceptance::isOneKind))
                .filter(range -> !NOTHING.matcher(quality(range)).matches())
                .isPresent();
    }

    private static boolean isOneType(MediaType range) {
        return !range.isWildcardSubtype();
    }

    private static boolean isOneKind(MediaType range) {
        return !range.isWildcardType();
    }

    private static String quality(MediaType range) {
        return range.getParameters().getOrDefault("q", "1");
    }

    private static Stream<MediaType> produced(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .map(element -> element.getAnnotation(Produces.class))
                .filter(produces -> produces != null)
                .findFirst()
                .map(produces -> Stream.of(produces.value()).map(MediaType::valueOf))
                .orElseGet(() -> Stream.of(MediaType.APPLICATION_JSON_TYPE));
    }
}
