package dev.seriatim.access;

import dev.seriatim.database.StartFailure;
import dev.seriatim.http.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps keys from the command line, for whoever has none yet or has lost theirs:
 *
 * <pre>{@code
 * keys create --name Newsroom --scopes write,publish --expires 2027-01-01T00:00:00Z
 * keys list
 * keys revoke 0199e8b1-40c6-7e52-b0a7-6c1d9f3e2a58
 * }</pre>
 *
 * <p>The application starts for it as far as its database, and ends before it listens.
 */
@ApplicationScoped
class KeysCommand {

    private static final String USAGE =
            """
            keys create --name <name> --scopes <scope,…> [--expires 2027-01-01T00:00:00Z]
            keys list
            keys revoke <id>
            The scopes are read, write, publish, import and admin.""";

    private final ConsoleKeys keys;
    private final KeyOptions options;

    KeysCommand(ConsoleKeys keys, KeyOptions options) {
        this.keys = keys;
        this.options = options;
    }

    // Before all other observers: nothing else is to begin.
    void obey(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
            @CommandLineArguments String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("keys")) {
            var answer = answer(List.of(arguments).subList(1, arguments.length));
            throw StartFailure.saying(answer.text(), answer.status());
        }
    }

    /**
     * What a command comes to.
     *
     * @param text never empty
     * @param status of the process: 0, or 2 if the command was refused
     */
    record Answer(String text, int status) {}

    /** Carries a command out, or says what is wrong with it. */
    Answer answer(List<String> command) {
        try {
            return new Answer(carryOut(command), 0);
        } catch (ProblemException refusal) {
            return new Answer(sentences(refusal) + "\n" + USAGE, 2);
        } catch (IllegalArgumentException refusal) {
            return new Answer(refusal.getMessage() + "\n" + USAGE, 2);
        }
    }

    private static String sentences(ProblemException refusal) {
        return refusal.violations().isEmpty()
                ? refusal.detail()
                : refusal.violations().stream()
                        .map(fault -> fault.pointer() + ": " + fault.detail())
                        .map(fault -> fault.replaceFirst("^/", ""))
                        .collect(Collectors.joining("\n"));
    }

    private String carryOut(List<String> command) {
        if (command.size() > 1 && command.get(0).equals("create")) {
            var draft = options.draft(command.subList(1, command.size()));
            return keys.make(draft).key();
        }
        if (command.equals(List.of("list"))) {
            return list(keys.all());
        }
        if (command.size() == 2 && command.get(0).equals("revoke")) {
            keys.revoke(id(command.get(1)));
            return "Revoked.";
        }
        throw new IllegalArgumentException("This is not a command:");
    }

    private static UUID id(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(
                    "\"" + word + "\" is not the id of a key: a UUID, as keys list shows it.",
                    none);
        }
    }

    private static String list(List<ApiKeyView> keys) {
        return keys.isEmpty()
                ? "There are no keys."
                : keys.stream().map(KeysCommand::line).collect(Collectors.joining("\n"));
    }

    private static String line(ApiKeyView key) {
        var expires = key.expiresAt() == null ? "never expires" : "expires " + key.expiresAt();
        var used = key.lastUsedAt() == null ? "never used" : "last used " + key.lastUsedAt();
        return String.join(
                "  ",
                key.id().toString(),
                String.join(",", key.scopes().stream().map(Scope::word).toList()),
                expires,
                used,
                key.name());
    }
}
