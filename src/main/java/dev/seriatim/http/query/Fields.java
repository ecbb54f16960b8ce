package dev.seriatim.http.query;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.seriatim.http.problem.ProblemException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members of a representation that a client wants. Declared as
 * {@code @QueryParam("fields") @Nullable @FieldsOf(….class) Fields fields}; {@link SparseFields}
 * leaves the others out.
 */
public record Fields(Set<String> names) {

    static final String PARAMETER = "fields";

    /**
     * Reads names with commas between them.
     *
     * @throws ProblemException 400 naming {@code fields}, in the same words for a member that is
     *     not there and for anything that is kept from clients
     */
    static Fields parse(String text, Set<String> known) {
        var names = new HashSet<String>();
        for (var name : text.split(",", known.size() + 1)) {
            if (!known.contains(name) || !names.add(name)) {
                throw ProblemException.parameter(
                        PARAMETER,
                        "must be names with commas between them, each at most once, from: "
                                + String.join(", ", known)
                                + ".");
            }
        }
        return new Fields(names);
    }

    /** The names of the members of a record in JSON, in their order. */
    static Set<String> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(Fields::names)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<String> names(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                ? of(component.getType()).stream()
                : Stream.of(component.getName());
    }

    /** Whether a member is in the answer; without a choice, all are. */
    public static boolean include(@Nullable Fields chosen, String name) {
        return chosen == null || chosen.names.contains(name);
    }
}
