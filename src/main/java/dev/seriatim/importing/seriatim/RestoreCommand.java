package dev.seriatim.importing.seriatim;

import dev.seriatim.audit.Actor;
import dev.seriatim.audit.AuditTrail;
import dev.seriatim.audit.Write;
import dev.seriatim.database.StartFailure;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.source.Limits;
import dev.seriatim.importing.source.Sources;
import dev.seriatim.importing.source.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings a library back from the command line, {@code import backup.zip}. The application starts
 * for it as far as its database, and ends before it listens.
 */
@ApplicationScoped
class RestoreCommand {

    private final Restoration restoration;
    private final AuditTrail trail;

    RestoreCommand(Restoration restoration, AuditTrail trail) {
        this.restoration = restoration;
        this.trail = trail;
    }

    // Before all other observers: nothing else is to begin.
    void obey(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
            @CommandLineArguments String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("import")) {
            if (arguments.length != 2) {
                throw StartFailure.saying("import <file>", 2);
            }
            throw ended(Path.of(arguments[1]));
        }
    }

    private RuntimeException ended(Path file) {
        try {
            restore(file);
            return StartFailure.saying("Imported from " + file + ".", 0);
        } catch (ProblemException refusal) {
            return StartFailure.saying("Not imported: " + refusal.getMessage(), 2);
        } catch (IOException failed) {
            return StartFailure.saying("Not imported: " + failed.getMessage(), 1);
        }
    }

    /** Brings back what a file holds, however large it is. */
    void restore(Path file) throws IOException {
        var upload = new Upload(file, file.toString());
        try (var source = Sources.open(List.of(upload), Limits.OPERATORS)) {
            restoration.restore(source);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(Actor.CONSOLE, Write.command("import", null)));
    }
}
