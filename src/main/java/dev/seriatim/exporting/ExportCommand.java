package dev.seriatim.exporting;

import dev.seriatim.database.FileFailure;
import dev.seriatim.database.StartFailure;
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

/**
 * Exports the library from the command line, {@code export backup.zip}, for backups and for the way
 * to another database. The application starts for it as far as its database, and ends before it
 * listens.
 */
@ApplicationScoped
class ExportCommand {

    private final LibraryExport library;

    ExportCommand(LibraryExport library) {
        this.library = library;
    }

    // Before all other observers: nothing else is to begin.
    void obey(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started,
            @CommandLineArguments String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("export")) {
            if (arguments.length != 2) {
                throw StartFailure.saying("export <file>", 2);
            }
            throw ended(Path.of(arguments[1]));
        }
    }

    private RuntimeException ended(Path file) {
        try {
            export(file);
            return StartFailure.saying("Exported to " + file + ".", 0);
        } catch (FileAlreadyExistsException taken) {
            return StartFailure.saying(file + " is there already; name another file.", 2);
        } catch (IOException failed) {
            return StartFailure.saying("Not exported: " + FileFailure.reason(failed), 1);
        }
    }

    /** Exports into a new file; what fails leaves none. */
    void export(Path file) throws IOException {
        var target = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        var isWhole = false;
        try (target) {
            library.write(target);
            isWhole = true;
        } finally {
            if (!isWhole) {
                Files.delete(file);
            }
        }
    }
}
