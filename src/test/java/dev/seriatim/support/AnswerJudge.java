package dev.seriatim.support;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds answers against a contract, whatever was sent for them. */
final class AnswerJudge {

    /**
     * How HTTP's parser refuses what is no HTTP: before there is a request, and so with no word.
     */
    private static final Set<Integer> OF_THE_PARSER = Set.of(400, 414, 431);

    private final Contract contract;
    private final ContractJudge judge;

    AnswerJudge(Contract contract) {
        this.contract = contract;
        this.judge = new ContractJudge(contract);
    }

    /**
     * What the contract does not allow of the answer to these bytes.
     *
     * @param blurred whether the bytes may be another request than they look like
     */
    List<String> violations(String request, RawAnswer answer, boolean blurred) {
        var line = request.strip().split("\r?\n", 2)[0].split("[ \t\\x0B\f]");
        if (answer.status() >= 500) {
            return List.of("the fault is the server's: " + answer.status());
        }
        if (!answer.headers().containsKey("X-Request-Id")) {
            return OF_THE_PARSER.contains(answer.status()) && answer.body().isEmpty()
                    ? List.of()
                    : List.of(answer.status() + " without X-Request-Id");
        }
        if (line[0].equals("OPTIONS") && answer.status() < 400) {
            return answer.headers().containsKey("Allow") || answer.status() == 204
                    ? List.of()
                    : List.of("OPTIONS without Allow");
        }
        var uri = line.length > 1 ? uri(line[1]) : Optional.<URI>empty();
        var exchange = exchange(line[0], uri.orElse(URI.create("/")), request, answer);
        if (uri.isEmpty()) {
            return judge.refusalViolations(exchange);
        }
        return blurred ? judge.answerViolations(exchange) : judge.violations(exchange);
    }

    private static Optional<URI> uri(String target) {
        try {
            return Optional.of(new URI(target))
                    .filter(uri -> target.matches("/(?!/).*|/") && uri.getRawFragment() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Exchange exchange(String method, URI uri, String request, RawAnswer answer) {
        var parts = request.strip().split("\r\n\r\n", 2);
        // RFC 9110 9.3.1: "content received in a GET request has no generally defined semantics".
        var takesBody =
                contract.operation(method, uri.getRawPath())
                        .flatMap(Operation::requestBody)
                        .isPresent();
        return new Exchange(
                method,
                uri,
                RawAnswer.headers(List.of(parts[0].split("\r\n"))),
                takesBody && parts.length > 1 ? parts[1] : "",
                answer.status(),
                answer.headers(),
                answer.body());
    }
}
