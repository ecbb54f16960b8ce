package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a single value must look like, in JSON and in parameters: nothing is converted from one kind
 * into another.
 */
public final class JsonValues {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Map<Class<?>, Function<JsonNode, @Nullable String>> FAULTS =
            Map.ofEntries(
                    Map.entry(
                            String.class, node -> node.isTextual() ? null : "Send a string here."),
                    Map.entry(boolean.class, JsonValues::bool),
                    Map.entry(Boolean.class, JsonValues::bool),
                    Map.entry(int.class, JsonValues::int32),
                    Map.entry(Integer.class, JsonValues::int32),
                    Map.entry(long.class, JsonValues::int64),
                    Map.entry(Long.class, JsonValues::int64),
                    Map.entry(double.class, JsonValues::number),
                    Map.entry(Double.class, JsonValues::number),
                    Map.entry(BigDecimal.class, JsonValues::number),
                    Map.entry(Instant.class, node -> text(node, JsonValues::time)),
                    Map.entry(LocalDate.class, node -> text(node, JsonValues::date)),
                    Map.entry(UUID.class, node -> text(node, JsonValues::uuid)));

    private JsonValues() {}

    /**
     * What is wrong with a node as a value of a type, as one sentence; empty if it fits or the type
     * is not known here.
     */
    static Optional<String> fault(JsonNode node, Class<?> type) {
        if (type.isEnum()) {
            return Optional.ofNullable(text(node, word -> word(word, type)));
        }
        Function<JsonNode, @Nullable String> check = FAULTS.get(type);
        return check == null ? Optional.empty() : Optional.ofNullable(check.apply(node));
    }

    private static @Nullable String text(JsonNode node, Function<String, @Nullable String> check) {
        return node.isTextual() ? check.apply(node.textValue()) : "Send a string here.";
    }

    private static @Nullable String bool(JsonNode node) {
        return node.isBoolean() ? null : "Send true or false here.";
    }

    private static @Nullable String int32(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt()
                ? null
                : "Send a whole number of at most 32 bits here, without quotes or a decimal point.";
    }

    private static @Nullable String int64(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong()
                ? null
                : "Send a whole number of at most 64 bits here, without quotes or a decimal point.";
    }

    private static @Nullable String number(JsonNode node) {
        return node.isNumber() ? null : "Send a number here.";
    }

    public static @Nullable String word(String word, Class<?> type) {
        boolean known = words(type).anyMatch(word::equals);
        return known ? null : words(type).collect(Collectors.joining(", ", "Use one of: ", "."));
    }

    private static Stream<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
    }

    public static @Nullable String uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? null : "Use a UUID of 36 characters.";
    }

    /**
     * RFC 3339 with an offset; years from 1 to 9999 in UTC, which PostgreSQL holds and JSON clients
     * can read.
     */
    public static @Nullable String time(String text) {
        try {
            int year = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? null : "Use a year from 1 to 9999.";
        } catch (DateTimeException e) {
            return "Use an RFC 3339 time, for example 2026-11-23T08:00:00Z.";
        }
    }

    private static @Nullable String date(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1 && year <= 9999 ? null : "Use a year from 1 to 9999.";
        } catch (DateTimeException e) {
            return "Use a date, for example 2026-11-23.";
        }
    }
}
