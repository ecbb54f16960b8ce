package dev.seriatim;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;
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
        var answer =
                CommandLine.answer(List.of(arguments), System.getProperties().stringPropertyNames())
                        .or(() -> CommandLine.portRefused(port()));
        var console = Console.of(List.of(arguments), System.getProperties(), System.getenv());
        var ending = new Ending(console);
        answer.ifPresent(ending::end);
        SettingNames.warning(System.getenv().keySet()).ifPresent(console::warn);
        CommandLine.prepare(List.of(arguments), System.getProperties());
        System.setProperty("vertx.disableURIValidation", "true");
        // A database that comes back may have another address; the JVM would not ask for half a
        // minute.
        Security.setProperty("networkaddress.cache.ttl", "5");
        Quarkus.run(null, ending::end, arguments);
    }

    private static String port() {
        var variable = System.getenv().getOrDefault("QUARKUS_HTTP_PORT", "");
        return System.getProperty("quarkus.http.port", variable);
    }
}
