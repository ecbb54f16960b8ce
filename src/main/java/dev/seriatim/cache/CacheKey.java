package dev.seriatim.cache;

import dev.seriatim.http.pipeline.AskedForm.Form;
import dev.seriatim.http.pipeline.DefaultHeaders;
import dev.seriatim.http.query.QueryString;
import dev.seriatim.http.query.QueryString.Parameter;
import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one spelling of an address under which its answer is kept: parameters in alphabetical order,
 * percent-encoded where they must be; and behind it the form of the answer, if that is not the
 * usual one.
 */
final class CacheKey {

    /** These show one reader what others must not see, or answer at a time of the reader's own. */
    private static final Set<String> PASSING = Set.of("preview", "wait");

    private CacheKey() {}

    /** Nothing for an address whose answer is not to be kept, or is a refusal. */
    static Optional<String> of(HttpServerRequest request, Form form) {
        String path = request.path();
        // No plain address holds an escape; whoever uses one asks for nothing, or for trouble.
        if (path == null || !path.startsWith(DefaultHeaders.DELIVERY) || path.contains("%")) {
            return Optional.empty();
        }
        String suffix = form.isUsual() ? "" : " " + form.mediaType();
        return query(request.query()).map(query -> path + query + suffix);
    }

    private static Optional<String> query(@Nullable String raw) {
        if (raw == null) {
            return Optional.of("");
        }
        List<Parameter> parameters = QueryString.parameters(raw);
        var sorted = parameters.stream().sorted(Comparator.comparing(Parameter::name)).toList();
        long names = parameters.stream().map(Parameter::name).distinct().count();
        boolean odd =
                names == 0
                        || names < parameters.size()
                        || parameters.stream().anyMatch(CacheKey::isOdd);
        // A comma and a colon stand for themselves in a query (RFC 3986 3.4), and are often there.
        return odd
                ? Optional.empty()
                : Optional.of("?" + QueryString.of(sorted).replace("%2C", ",").replace("%3A", ":"));
    }

    private static boolean isOdd(Parameter parameter) {
        return PASSING.contains(parameter.name()) || parameter.value().isEmpty();
    }
}
