package dev.seriatim.syndication;

import dev.seriatim.http.HttpSettings;
import dev.seriatim.http.query.QueryString;
import dev.seriatim.http.query.QueryString.Parameter;
import dev.seriatim.http.text.UriReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where the world finds what this server answers: at the address that its settings say, or else on
 * the host of the site. Nothing is believed of what a client calls it, as others are answered from
 * the cache.
 */
@ApplicationScoped
class ServerAddress {

    private static final String CURSOR = "cursor";

    private final HttpSettings settings;

    ServerAddress(HttpSettings settings) {
        this.settings = settings;
    }

    /**
     * Where a path of this server is.
     *
     * @param home of the site
     * @return the path alone where nobody has said
     */
    String of(String path, @Nullable String home) {
        return settings.publicUrl()
                .map(server -> server.replaceFirst("/+$", "") + path)
                .orElse(home == null ? path : UriReference.resolved(home, path));
    }

    /**
     * Where a page of the list that a request asks for is, in one spelling.
     *
     * @param cursor of the page, or nothing for the first
     */
    String of(UriInfo request, @Nullable String cursor, @Nullable String home) {
        var uri = request.getRequestUri();
        var parameters = new ArrayList<>(QueryString.parameters(uri.getRawQuery()));
        parameters.removeIf(each -> each.name().equals(CURSOR));
        if (cursor != null) {
            parameters.add(new Parameter(CURSOR, cursor));
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        var query = QueryString.of(parameters);
        return of(query.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + query, home);
    }
}
