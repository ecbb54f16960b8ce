package dev.seriatim.http.query;

import dev.seriatim.http.PipelineOrder;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.text.Text;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Refuses query parameters that an operation does not declare, and those given twice: both are
 * mistakes worth hearing of.
 */
@Provider
@Priority(PipelineOrder.QUERY_PARAMETERS)
public class QueryParameters implements ContainerRequestFilter {

    private static final String ANY_KEY = MetadataValues.PREFIX + "<key>";

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init") // given by JAX-RS
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(method, QueryParameters::names);
        var seen = new HashSet<String>();
        for (var parameter :
                QueryString.parameters(request.getUriInfo().getRequestUri().getRawQuery())) {
            String name = Text.quotable(parameter.name());
            if (!isKnown(parameter.name(), known)) {
                throw ProblemException.parameter(name, "is not known here; " + listed(known));
            }
            if (!seen.add(parameter.name())) {
                throw ProblemException.parameter(name, "may be given once only.");
            }
            // Quarkus REST takes an empty value for an absent one and would use the default without
            // a word.
            if (parameter.value().isBlank()) {
                throw ProblemException.parameter(
                        name, "is empty; give it a value or leave it out.");
            }
        }
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name)
                || name.startsWith(MetadataValues.PREFIX) && known.contains(ANY_KEY);
    }

    private static String listed(Set<String> known) {
        return known.isEmpty()
                ? "this operation takes none."
                : "use " + String.join(", ", known) + ".";
    }

    static Set<String> names(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(MetadataFilter.class)) {
                names.add(ANY_KEY);
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    addName(field, field.getName(), names);
                }
            }
            addName(parameter, parameter.getName(), names);
        }
        return names;
    }

    private static void addName(AnnotatedElement element, String ownName, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value());
        } else if (rest != null) {
            names.add(rest.value().isEmpty() ? ownName : rest.value());
        }
    }
}
