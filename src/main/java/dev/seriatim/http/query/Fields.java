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
 * The members of a representation that a client wants; of {@code metadata} also one alone, as
 * {@code metadata.key}. Declared as {@code @QueryParam("fields") @Nullable @FieldsOf(….class)
 * Fields fields}; {@link SparseFields} leaves the others out.
 *
 * @param names of members, without the keys
 * @param keys those of {@code metadata} that are wanted; empty if all of it is, or nothing
 */
public record Fields(Set<String> names, Set<String> keys) {

    static final String PARAMETER = "fields";
    static final String METADATA = "metadata";

    private static final String KEY = METADATA + ".";
    private static final int MOST = 100;

    /**
     * Reads names with commas between them.
     *
     * @throws ProblemException 400 naming {@code fields}, in the same words for a member that is
     *     not there and for anything that is kept from clients
     */
    static Fields parse(String text, Set<String> known) {
        var names = text.split(",", MOST + 1);
        var distinct = new HashSet<String>();
        for (var name : names) {
            if (!isKnown(name, known) || !distinct.add(name) || distinct.size() > MOST) {
                throw ProblemException.parameter(
                        PARAMETER,
                        "must be names with commas between them, each at most once, from: "
                                + String.join(", ", known)
                                + (known.contains(METADATA) ? ", metadata.<key>." : "."));
            }
        }
        return of(names);
    }

    private static boolean isKnown(String name, Set<String> known) {
        return known.contains(name) || name.startsWith(KEY) && known.contains(METADATA);
    }

    /** Reads what {@link #parse} has found to be right. */
    static Fields of(String[] names) {
        var chosen = new HashSet<String>();
        var keys = new HashSet<String>();
        for (var name : names) {
            if (name.startsWith(KEY)) {
                keys.add(name.substring(KEY.length()));
            } else {
                chosen.add(name);
            }
        }
        var whole = chosen.contains(METADATA);
        if (!keys.isEmpty()) {
            chosen.add(METADATA);
        }
        return new Fields(chosen, whole ? Set.of() : keys);
    }

    /** These and one more. */
    Fields and(String name) {
        var more = new HashSet<>(names);
        more.add(name);
        return new Fields(more, keys);
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
