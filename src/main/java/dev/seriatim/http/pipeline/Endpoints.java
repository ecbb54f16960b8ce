package dev.seriatim.http.pipeline;

import dev.seriatim.http.body.Streamed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which methods each address answers to, and what answers. Quarkus REST tells neither before it has
 * judged the media types of a request, nor what else would be allowed.
 */
@Singleton
class Endpoints {

    private record Endpoint(
            Pattern path,
            String method,
            List<String> consumed,
            List<String> produced,
            boolean isStreamed) {

        boolean isAt(String address) {
            return path.matcher(address).matches();
        }

        boolean isBeside(Endpoint other) {
            return path.pattern().equals(other.path.pattern());
        }
    }

    /** What the platform answers: files and signs of life, which are there to be read. */
    private static final Pattern READ_ONLY =
            Pattern.compile("/|/openapi\\.yaml|/docs(?:/.*)?|/q/.*");

    private final List<Endpoint> endpoints;

    Endpoints(BeanManager beans) {
        endpoints =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(Endpoints::endpoints)
                        .sorted(Comparator.comparing(Endpoints::isTemplate))
                        .toList();
    }

    /** Whether an address is one of the platform's own, at which nothing can be done but read. */
    static boolean isReadOnly(String path) {
        return READ_ONLY.matcher(path).matches();
    }

    /** The methods that a path answers to, in alphabetical order; none if nothing is there. */
    Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        if (isReadOnly(path)) {
            methods.add("GET");
        }
        endpoints.stream()
                .filter(endpoint -> endpoint.isAt(path))
                .forEach(endpoint -> methods.add(endpoint.method()));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    /**
     * The media types in which a body is taken by what answers a method at a path, literal paths
     * first; {@code HEAD} is answered as {@code GET}.
     *
     * @return none if it takes no body; nothing if nothing answers
     */
    Optional<List<String>> consumed(String method, String path) {
        String answered = method.equals("HEAD") ? "GET" : method;
        List<Endpoint> found =
                endpoints.stream()
                        .filter(each -> each.method().equals(answered) && each.isAt(path))
                        .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().flatMap(each -> each.consumed().stream()).toList());
    }

    /**
     * The media types in which a path is read, the usual one first, and a stream of events last;
     * none if nothing is there.
     */
    List<String> produced(String path) {
        var found =
                endpoints.stream()
                        .filter(each -> each.method().equals("GET") && each.isAt(path))
                        .toList();
        return found.stream()
                .filter(each -> each.isBeside(found.get(0)))
                .map(Endpoint::produced)
                .sorted(Comparator.comparing(Endpoints::areEvents))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean areEvents(List<String> types) {
        return types.contains(MediaType.SERVER_SENT_EVENTS);
    }

    /** Whether a path is answered by a stream of events, too. */
    boolean sendEvents(String path) {
        return areEvents(produced(path));
    }

    /** Whether a body that is sent there is taken as it comes, however large. */
    boolean areStreamed(String method, String path) {
        return endpoints.stream()
                .anyMatch(
                        each ->
                                each.isStreamed()
                                        && each.method().equals(method)
                                        && each.isAt(path));
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getMethods())
                .flatMap(
                        method ->
                                Stream.of(method.getAnnotations())
                                        .map(Annotation::annotationType)
                                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                                        .map(type -> type.getAnnotation(HttpMethod.class).value())
                                        .map(
                                                verb ->
                                                        new Endpoint(
                                                                pattern(root, method),
                                                                verb,
                                                                MediaTypes.consumed(method),
                                                                MediaTypes.produced(method),
                                                                method.isAnnotationPresent(
                                                                        Streamed.class))));
    }

    private static boolean isTemplate(Endpoint endpoint) {
        return endpoint.path().pattern().contains("[");
    }

    private static Pattern pattern(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template =
                ("/" + root + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
        String fixed =
                template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
        return Pattern.compile(fixed.replaceAll("\\{[^}]+}", "[^/]+") + "/?");
    }
}
