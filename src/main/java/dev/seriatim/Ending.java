package dev.seriatim;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.util.ExceptionUtil;
import io.smallrye.config.ConfigValidationException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The last word of the process: what a command has come to, or why nothing was started. Where
 * whoever started it can do something about that, it is a sentence, and only otherwise a trace.
 */
final class Ending {

    private final Console console;

    Ending(Console console) {
        this.console = console;
    }

    /**
     * Says why, and ends.
     *
     * @param failure nothing if the application was stopped
     */
    void end(int status, @Nullable Throwable failure) {
        if (failure != null) {
            sentence(failure)
                    .ifPresentOrElse(words -> say(status, words), () -> console.fail(failure));
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(status, failure);
    }

    /** Gives the answer to the arguments, and ends. */
    void end(CommandLine.Answer answer) {
        say(answer.status(), answer.text());
        System.exit(answer.status());
    }

    private void say(int status, String sentence) {
        if (status == 0) {
            System.out.println(sentence);
        } else {
            console.fail(sentence);
        }
    }

    /** What to say of a failure; nothing if nobody can do anything about it without the trace. */
    static Optional<String> sentence(Throwable failure) {
        var cause = Optional.ofNullable(ExceptionUtil.getRootCause(failure)).orElse(failure);
        if (cause instanceof QuarkusBindException taken) {
            return Optional.of(taken(taken));
        }
        if (cause instanceof ConfigValidationException invalid) {
            return Optional.of(invalid(invalid));
        }
        return cause instanceof PreventFurtherStepsException
                ? Optional.ofNullable(cause.getMessage())
                : Optional.empty();
    }

    private static String taken(QuarkusBindException taken) {
        return "Port %d of %s cannot be listened on: another process does, or it is no address of this machine. Choose another with quarkus.http.port (QUARKUS_HTTP_PORT) or quarkus.http.host."
                .formatted(taken.getPort(), taken.getHost());
    }

    // Behind the names of exceptions and the numbers of messages it says what is wrong with which
    // setting.
    private static String invalid(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(problem -> invalid.getProblem(problem).getMessage())
                .map(message -> message.replaceAll("(?:[a-z]+\\.)+[A-Z]\\w+: |SRCFG\\d+: ", ""))
                .map(message -> message.replace(" threw an Exception whilst being converted", ":"))
                .collect(Collectors.joining("\n"));
    }
}
