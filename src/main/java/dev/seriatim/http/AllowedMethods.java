package dev.seriatim.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods each address answers to. Quarkus REST refuses the others without saying so. */
@Singleton
class AllowedMethods {

    private record Operation(Pattern path, String method) {}

    private final List<Operation> operations;

    AllowedMethods(BeanManager beans) {
        operations =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(bean -> bean.getBeanClass())
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .distinct()
                        .flatMap(AllowedMethods::operations)
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The methods of the resource at a path, in alphabetical order; empty if there is none. */
    Set<String> at(String path) {
        var methods = new TreeSet<String>();
        for (Operation operation : operations) {
            if (operation.path().matcher(path).matches()) {
                methods.add(operation.method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return methods;
    }

    private static Stream<Operation> operations(Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        return Stream.of(resource.getMethods())
                .flatMap(
                        method ->
                                Stream.of(method.getAnnotations())
                                        .map(Annotation::annotationType)
                                        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                                        .map(type -> type.getAnnotation(HttpMethod.class).value())
                                        .map(verb -> new Operation(pattern(root, method), verb)));
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
