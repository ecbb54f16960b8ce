package dev.seriatim.http.query;

import dev.seriatim.http.json.JsonValues;
import dev.seriatim.http.problem.ProblemException;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters strictly. A malformed query parameter is answered 400 with its name, where
 * JAX-RS would say 404; a malformed id or number in a path is simply the address of nothing, so it
 * is a 404.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = reader(type, annotations);
        return reader == null ? null : new Converter<>((Function<String, T>) reader);
    }

    private static @Nullable Function<String, ?> reader(Class<?> type, Annotation[] annotations) {
        if (type == Limit.class) {
            return Limit::parse;
        }
        if (type == Cursor.class) {
            return Cursor::parse;
        }
        if (type == Fields.class) {
            var known = known(annotations);
            return text -> Fields.parse(text, known);
        }
        if (type == UUID.class) {
            return inPath(annotations)
                    ? ParameterConverters::id
                    : named(annotations, JsonValues::uuid, UUID::fromString);
        }
        if (type == int.class || type == Integer.class) {
            return inPath(annotations)
                    ? ParameterConverters::number
                    : named(annotations, ParameterConverters::wholeNumber, Integer::valueOf);
        }
        if (type == Instant.class) {
            return named(
                    annotations, JsonValues::time, text -> OffsetDateTime.parse(text).toInstant());
        }
        if (type == Boolean.class || type == boolean.class) {
            return named(annotations, ParameterConverters::trueOrFalse, Boolean::valueOf);
        }
        return type.isEnum()
                ? named(
                        annotations,
                        word -> JsonValues.word(word, type),
                        word -> constant(type, word))
                : null;
    }

    private static Set<String> known(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(FieldsOf.class::isInstance)
                .map(each -> Fields.of(((FieldsOf) each).value()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("say whose fields: @FieldsOf(…)"));
    }

    private static UUID id(String text) {
        if (JsonValues.uuid(text) != null) {
            throw ProblemException.of(404);
        }
        return UUID.fromString(text);
    }

    private static int number(String text) {
        if (wholeNumber(text) != null) {
            throw ProblemException.of(404);
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String wholeNumber(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? null : "Use a whole number from 1.";
    }

    private static Function<String, ?> named(
            Annotation[] annotations,
            Function<String, @Nullable String> check,
            Function<String, ?> read) {
        String name = name(annotations);
        return text -> {
            String fault = check.apply(text);
            if (fault != null) {
                throw ProblemException.parameter(name, "is not valid. " + fault);
            }
            return read.apply(text);
        };
    }

    private static @Nullable String trueOrFalse(String text) {
        return text.equals("true") || text.equals("false") ? null : "Use true or false.";
    }

    private static Object constant(Class<?> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(
                        constant ->
                                ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static boolean inPath(Annotation[] annotations) {
        return Stream.of(annotations)
                .anyMatch(each -> each instanceof PathParam || each instanceof RestPath);
    }

    // Runs once for each parameter, at start: a parameter that does not say its name is found there
    // and then.
    private static String name(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(ParameterConverters::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "write the name into the annotation: @RestQuery(\"…\")"));
    }

    private static String name(Annotation annotation) {
        if (annotation instanceof QueryParam query) {
            return query.value();
        }
        if (annotation instanceof RestQuery query) {
            return query.value();
        }
        return annotation instanceof HeaderParam header ? header.value() : "";
    }

    private record Converter<T>(Function<String, T> reader) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            return text == null ? null : reader.apply(text);
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
