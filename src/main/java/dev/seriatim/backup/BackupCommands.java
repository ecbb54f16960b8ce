package dev.seriatim.backup;

import dev.seriatim.audit.Actor;
import dev.seriatim.audit.AuditTrail;
import dev.seriatim.audit.Write;
import dev.seriatim.database.FileFailure;
import dev.seriatim.database.StartFailure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * {@code backup FILE}, which may be asked for while the application runs, and {@code restore FILE}.
 * The application starts for them as far as its database, and ends before it listens.
 */
@ApplicationScoped
class BackupCommands {

    private final BackupWriter writer;
    private final BackupReader reader;
    private final AuditTrail trail;

    BackupCommands(BackupWriter writer, BackupReader reader, AuditTrail trail) {
        this.writer = writer;
        this.reader = reader;
        this.trail = trail;
    }

    // Before all other observers: nothing else is to begin.
    void obey(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
            @CommandLineArguments String[] arguments) {
        var command = arguments.length == 0 ? "" : arguments[0];
        if (command.equals("backup") || command.equals("restore")) {
            if (arguments.length != 2) {
                throw StartFailure.saying(command + " <file>", 2);
            }
            throw ended(command, Path.of(arguments[1]));
        }
    }

    RuntimeException ended(String command, Path file) {
        try {
            return StartFailure.saying(command.equals("backup") ? backUp(file) : restore(file), 0);
        } catch (FileAlreadyExistsException taken) {
            return StartFailure.saying(file + " is there already; name another file.", 2);
        } catch (IOException | SQLException failed) {
            return StartFailure.saying("Failed: " + FileFailure.reason(failed) + place(failed), 1);
        }
    }

    /** In which row of which table; errors of the database say that to nobody by themselves. */
    private static String place(Exception failed) {
        return failed instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage())
                        .map(ServerErrorMessage::getWhere)
                        .map(" (%s)"::formatted)
                        .orElse("")
                : "";
    }

    /** Writes a new file; what fails leaves none. */
    String backUp(Path file) throws IOException, SQLException {
        var target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        var isWhole = false;
        try (target) {
            writer.write(target);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.delete(file);
            }
        }
        return "Backed up to " + file + ".";
    }

    String restore(Path file) throws IOException, SQLException {
        reader.read(file);
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(Actor.CONSOLE, Write.command("restore", null)));
        return "Restored from " + file + ".";
    }
}
