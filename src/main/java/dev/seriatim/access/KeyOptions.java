package dev.seriatim.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the command line says of a new key. */
@ApplicationScoped
class KeyOptions {

    private static final List<String> KNOWN = List.of("--name", "--scopes", "--expires");

    private final Validator validator;

    KeyOptions(Validator validator) {
        this.validator = validator;
    }

    /**
     * The key that is asked for.
     *
     * @param options names and values in turn
     * @throws IllegalArgumentException if there can be no such key, with what to change
     */
    ApiKeyDraft draft(List<String> options) {
        var given = pairs(options);
        var draft =
                new ApiKeyDraft(
                        given.getOrDefault("--name", ""),
                        Stream.of(given.getOrDefault("--scopes", "").split(","))
                                .filter(word -> !word.isBlank())
                                .map(word -> Scope.of(word.strip()))
                                .toList(),
                        time(given.get("--expires")));
        var faults =
                validator.validate(draft).stream()
                        .map(fault -> fault.getPropertyPath() + ": " + fault.getMessage())
                        .sorted()
                        .collect(Collectors.joining("\n"));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults);
        }
        return draft;
    }

    private static Map<String, String> pairs(List<String> options) {
        var pairs = new HashMap<String, String>();
        for (var index = 0; index < options.size(); index += 2) {
            var name = options.get(index);
            if (!KNOWN.contains(name) || index + 1 == options.size()) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no option, or has no value.");
            }
            if (pairs.put(name, options.get(index + 1)) != null) {
                throw new IllegalArgumentException("Give " + name + " once.");
            }
        }
        return pairs;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a time like 2027-01-01T00:00:00Z.", unreadable);
        }
    }
}
