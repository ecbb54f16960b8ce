package dev.seriatim;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the application. */
@QuarkusMain
public final class Seriatim {

    private Seriatim() {}

    /**
     * Leaves request targets to {@code http/RequestTarget}, which refuses more of them than Quarkus
     * does, but with a problem, where Quarkus answers a bare 400.
     */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
