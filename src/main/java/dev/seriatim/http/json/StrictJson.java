package dev.seriatim.http.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.seriatim.http.body.RequestBody;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.http.problem.Violation;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes records from JSON text (RFC 8259) and refuses everything that would have to be guessed,
 * dropped or altered. All that is wrong with the fields is told in one answer.
 */
@Singleton
@SuppressWarnings(
        "TypeParameterUnusedInFormals") // the type is only known as a java.lang.reflect.Type
public class StrictJson {

    private final ObjectMapper mapper;
    private final Validator validator;

    StrictJson(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Parses a text.
     *
     * @throws ProblemException 400 malformed-json with the place, or for an empty body or {@code
     *     null}
     */
    public JsonNode parse(String text) {
        if (text.isBlank()) {
            throw RequestBody.malformed("The body is empty; send a JSON document.");
        }
        JsonNode tree = JsonText.tree(text, mapper);
        if (tree.isNull()) {
            throw RequestBody.malformed("The body is null; send a JSON document.");
        }
        return tree;
    }

    /**
     * Binds a tree to a type and validates the result. The tree is used up.
     *
     * @throws ProblemException 400 with every unknown field, wrong type and broken constraint
     */
    public <T> T bind(JsonNode tree, Type type) {
        return bind(tree, MissingNode.getInstance(), type);
    }

    /** Binds what takes the place of something that is shown like this at present. */
    <T> T bind(JsonNode tree, JsonNode present, Type type) {
        return bind(tree, present, mapper.constructType(type), new JsonShape(mapper, true));
    }

    /**
     * Binds what a patch has made, and also tells what is wrong with the patch where the merge left
     * no trace of it.
     */
    <T> T bindPatched(JsonNode merged, JsonNode patch, JsonNode present, Type type) {
        JavaType target = mapper.constructType(type);
        var part = new JsonShape(mapper, false);
        part.fitting(patch.deepCopy(), target, "", present);
        var shape = new JsonShape(mapper, true);
        part.violations()
                .forEach(found -> shape.refuse(String.valueOf(found.pointer()), found.detail()));
        return bind(merged, present, target, shape);
    }

    private <T> T bind(JsonNode tree, JsonNode present, JavaType target, JsonShape shape) {
        new StorableText(shape).check(tree, "");
        JsonNode fitting = shape.fitting(tree, target, "", present);
        if (fitting.isNull()) {
            throw ProblemException.invalid(shape.violations());
        }
        T bound = construct(fitting, target, shape);
        addBrokenConstraints(bound, shape);
        if (!shape.violations().isEmpty()) {
            throw ProblemException.invalid(shape.violations());
        }
        return bound;
    }

    /** The tree of a value as it is shown to clients. */
    JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    private <T> T construct(JsonNode tree, JavaType type, JsonShape shape) {
        try {
            return mapper.readerFor(type).readValue(tree);
        } catch (JsonMappingException e) {
            // What was found before explains it better than an object that could not be made
            // without those values.
            if (shape.violations().isEmpty()) {
                shape.refuse(pointer(e), "This value does not fit here.");
            }
            throw ProblemException.invalid(shape.violations());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a tree in memory can be read", e);
        }
    }

    private static String pointer(JsonMappingException error) {
        String pointer = "";
        for (JsonMappingException.Reference step : error.getPath()) {
            String name = step.getFieldName();
            pointer =
                    name == null ? pointer + "/" + step.getIndex() : Violation.child(pointer, name);
        }
        return pointer;
    }

    private void addBrokenConstraints(Object bound, JsonShape shape) {
        Set<String> told =
                shape.violations().stream()
                        .map(found -> found.pointer())
                        .collect(Collectors.toSet());
        List<Violation> broken =
                validator.validate(bound).stream()
                        .map(found -> Violation.at(pointer(found), found.getMessage()))
                        .sorted(Comparator.comparing(Violation::toString))
                        .toList();
        for (Violation violation : broken) {
            if (!told.contains(violation.pointer())) {
                shape.refuse(String.valueOf(violation.pointer()), violation.detail());
            }
        }
    }

    private static String pointer(ConstraintViolation<?> violation) {
        String pointer = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer += "/" + node.getIndex();
            }
            if (node.getKey() != null) {
                pointer = Violation.child(pointer, node.getKey().toString());
            }
            boolean named = node.getName() != null && !node.getName().startsWith("<");
            pointer = named ? Violation.child(pointer, node.getName()) : pointer;
        }
        return pointer;
    }
}
