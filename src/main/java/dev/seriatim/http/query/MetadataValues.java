package dev.seriatim.http.query;

import dev.seriatim.http.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is to be found in metadata, as the parameters {@code metadata.<key>=<value>} say. */
public final class MetadataValues {

    static final String PREFIX = "metadata.";

    private static final int MOST = 5;

    private MetadataValues() {}

    /**
     * The values by their keys, in the order of the keys.
     *
     * @throws ProblemException 400 if they are more than a handful
     */
    public static SortedMap<String, String> in(UriInfo address) {
        var values = new TreeMap<String, String>();
        for (var parameter : QueryString.parameters(address.getRequestUri().getRawQuery())) {
            if (parameter.name().startsWith(PREFIX)) {
                values.put(parameter.name().substring(PREFIX.length()), parameter.value());
            }
        }
        if (values.size() > MOST) {
            throw ProblemException.parameter(
                    PREFIX + values.lastKey(), "is one too many; give at most " + MOST + ".");
        }
        return values;
    }
}
