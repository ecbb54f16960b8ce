package dev.seriatim;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the application. */
@QuarkusMain
public final class Seriatim {

    private Seriatim() {}

    /**
     * Starts, or answers the arguments and ends. Leaves request targets to {@code
     * http/pipeline/RequestTarget}, which refuses more of them than Quarkus does, but with a
     * problem, where Quarkus answers a bare 400.
     */
    public static void main(String... arguments) {
        var answer = CommandLine.answer(List.of(arguments));
        if (answer.isPresent()) {
            var stream = answer.get().status() == 0 ? System.out : System.err;
            stream.println(answer.get().text());
            System.exit(answer.get().status());
        }
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
