package dev.seriatim.support;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;

/**
 * Tries something on every operation of the contract. What an operation needs is read from the
 * contract, so that a new one is tried like the others without being mentioned.
 */
public abstract class EveryOperation extends RefusalTest {

    protected static Stream<Operation> operations() {
        return Contract.ofTheProject().operations().stream();
    }

    protected static Stream<Operation> closed() {
        return operations().filter(operation -> !operation.isOpen());
    }

    /** Those that a key opens by one of its scopes. */
    protected static Stream<Operation> scoped() {
        return closed().filter(operation -> !operation.scope().equals("any"));
    }

    /** Those whose answers are held by a tag; see MannersTest for what is sent while it is read. */
    protected static Stream<Operation> reading() {
        return operations()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> operation.promises(304));
    }

    protected static Stream<Operation> writing() {
        return operations().filter(operation -> operation.bodyType().isPresent());
    }

    /** Who may do what the operation does, under a condition that always holds. */
    protected static RequestSpecification permitted(Operation operation) {
        var sender = operation.isOpen() ? reader() : editor();
        return operation.promises(428) ? sender.header("If-Match", "*") : sender;
    }

    /** Sends the operation's request to an address, with the body of the contract's example. */
    protected static Response send(
            RequestSpecification sender, Operation operation, String address) {
        operation.bodyType().ifPresent(type -> sender.contentType(type).body(text(operation)));
        return ask(sender, operation, address);
    }

    /** Sends what is prepared, and no body of its own. */
    protected static Response ask(
            RequestSpecification sender, Operation operation, String address) {
        return sender.urlEncodingEnabled(false).request(operation.method(), address);
    }

    /** The body of the contract's example, as text. */
    protected static String text(Operation operation) {
        var example = operation.exampleBody();
        return example.isTextual() ? example.textValue() : example.toString();
    }
}
