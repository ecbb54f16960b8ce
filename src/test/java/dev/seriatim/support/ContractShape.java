package dev.seriatim.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares the shape of two OpenAPI documents: the contract, written by hand, and the one scanned
 * from the application.
 *
 * <p>Compared, in both directions, are
 *
 * <ul>
 *   <li>the operations: methods and path templates, with the names of the path parameters;
 *   <li>the parameters of path and query: name, place, and whether it is required, but for those
 *       whose names clients make up;
 *   <li>the {@code application/json} bodies of requests and of successful answers: the names of all
 *       properties, at every depth.
 * </ul>
 *
 * <p>Nothing else is. Types, bounds, formats and nullability are only in the contract: the filter
 * holds real exchanges against them. Header parameters, statuses and problems are the business of
 * shared code which a scanner of resource methods does not see, as is the mark of previews, and a
 * merge patch or a text file is read as a whole, without a class that could be scanned.
 */
public final class ContractShape {

    private static final String MARK_OF_PREVIEWS = "/preview";

    private ContractShape() {}

    /** What the two do not have in common, in sentences; nothing, if they have the same shape. */
    public static List<String> differences(JsonNode contract, JsonNode scanned) {
        var promised = Contract.of(contract).operations();
        var found = Contract.of(scanned).operations();
        var differences = new ArrayList<String>();
        compare("the API", names(promised), names(found), differences);
        for (var operation : promised) {
            counterpart(operation, found)
                    .ifPresent(other -> compare(operation, other, differences));
        }
        return differences;
    }

    private static void compare(Operation promised, Operation found, List<String> differences) {
        var name = name(promised);
        compare(name + " takes", parameters(promised), parameters(found), differences);
        if (!isReadOverWhatIsShown(found) && !isReadAsBytes(promised)) {
            compare(
                    name + " reads",
                    requestProperties(promised),
                    requestProperties(found),
                    differences);
        }
        compare(
                name + " answers",
                answerProperties(promised),
                answered(promised, found),
                differences);
    }

    // Where a class is never written with a property that it is read with, another one that holds
    // it may still answer with that; then the contract says so.
    private static Set<String> answered(Operation promised, Operation found) {
        var unspoken = answerProperties(found);
        unspoken.removeAll(answerProperties(found, property -> !isWriteOnly(property)));
        unspoken.removeAll(answerProperties(promised));
        var answered = answerProperties(found);
        answered.removeAll(unspoken);
        return answered;
    }

    private static boolean isWriteOnly(JsonNode property) {
        return property.path("writeOnly").booleanValue();
    }

    private static void compare(
            String what, Set<String> promised, Set<String> found, List<String> differences) {
        promised.stream()
                .filter(element -> !found.contains(element))
                .forEach(
                        element ->
                                differences.add(
                                        what + ": " + element + " is in the contract only"));
        found.stream()
                .filter(element -> !promised.contains(element))
                .forEach(
                        element ->
                                differences.add(
                                        what + ": " + element + " is in the application only"));
    }

    private static Set<String> names(List<Operation> operations) {
        var names = new TreeSet<String>();
        operations.forEach(operation -> names.add(name(operation)));
        return names;
    }

    private static String name(Operation operation) {
        return operation.method() + " " + operation.template();
    }

    private static Optional<Operation> counterpart(Operation promised, List<Operation> found) {
        return found.stream()
                .filter(operation -> name(operation).equals(name(promised)))
                .findFirst();
    }

    private static Set<String> parameters(Operation operation) {
        var parameters = new TreeSet<String>();
        for (var place : List.of("path", "query")) {
            operation
                    .parameters(place)
                    .forEach(
                            (name, parameter) -> {
                                if (operation.isFamily(parameter)) {
                                    return; // Its members have no names that could be scanned.
                                }
                                var required = parameter.path("required").booleanValue();
                                parameters.add(
                                        (required ? "required " : "optional ")
                                                + place
                                                + " parameter "
                                                + name);
                            });
        }
        return parameters;
    }

    /** Such a body also takes what answers show; the filter holds the requests against them. */
    private static boolean isReadOverWhatIsShown(Operation found) {
        return found.requestBody()
                .map(body -> body.at("/content/application~1json/schema/$ref").asText())
                .filter(schema -> schema.contains("/Replacement"))
                .isPresent();
    }

    /** Such a body is whatever another system has written. */
    private static boolean isReadAsBytes(Operation promised) {
        return promised.requestBody()
                .map(body -> body.at("/content/application~1json/schema/format").asText())
                .filter("binary"::equals)
                .isPresent();
    }

    private static Set<String> requestProperties(Operation operation) {
        var properties = new TreeSet<String>();
        operation
                .requestBody()
                .filter(body -> !operation.method().equals("PATCH"))
                .ifPresent(body -> collectJson(operation, body, any -> true, properties));
        return properties;
    }

    private static Set<String> answerProperties(Operation operation) {
        return answerProperties(operation, any -> true);
    }

    private static Set<String> answerProperties(Operation operation, Predicate<JsonNode> counted) {
        var properties = new TreeSet<String>();
        operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(
                        response ->
                                collectJson(
                                        operation,
                                        operation.resolve(response.getValue()),
                                        counted,
                                        properties));
        properties.remove(MARK_OF_PREVIEWS);
        return properties;
    }

    private static void collectJson(
            Operation operation,
            JsonNode body,
            Predicate<JsonNode> counted,
            Set<String> properties) {
        var schema = body.path("content").path("application/json").path("schema");
        collect(operation, schema, "", counted, new ArrayDeque<>(), properties);
    }

    private static void collect(
            Operation operation,
            JsonNode schema,
            String place,
            Predicate<JsonNode> counted,
            Deque<JsonNode> above,
            Set<String> properties) {
        var resolved = operation.resolve(schema);
        if (above.stream().anyMatch(node -> node == resolved)) {
            return; // A schema inside itself has no properties that were not named yet.
        }
        above.push(resolved);
        resolved.path("properties").properties().stream()
                .filter(property -> counted.test(property.getValue()))
                .forEach(
                        property -> {
                            properties.add(place + "/" + property.getKey());
                            collect(
                                    operation,
                                    property.getValue(),
                                    place + "/" + property.getKey(),
                                    counted,
                                    above,
                                    properties);
                        });
        for (var combination : List.of("allOf", "anyOf", "oneOf")) {
            resolved.path(combination)
                    .forEach(part -> collect(operation, part, place, counted, above, properties));
        }
        collect(operation, resolved.path("items"), place + "/*", counted, above, properties);
        above.pop();
    }
}
