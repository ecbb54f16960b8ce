package dev.seriatim.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/**
 * Refuses a request before anything is done for it, if its Accept leaves no form for the answer.
 * Where methods of one address differ in what they consume, Quarkus REST would look at Accept only
 * afterwards, when an import has been stored already.
 */
@Provider
public class Acceptance implements ContainerRequestFilter {

    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || method.getReturnType() == void.class) {
            return;
        }
        boolean acceptable =
                request.getAcceptableMediaTypes().stream()
                        .anyMatch(accepted -> produced(method).anyMatch(accepted::isCompatible));
        if (!acceptable) {
            throw ProblemMappers.of(406);
        }
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
