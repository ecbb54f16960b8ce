package dev.seriatim.importing.seriatim;

import dev.seriatim.audit.Actor;
import dev.seriatim.audit.AuditTrail;
import dev.seriatim.audit.Write;
import dev.seriatim.exporting.Manifest;
import dev.seriatim.http.problem.ProblemException;
import dev.seriatim.importing.source.Limits;
import dev.seriatim.importing.source.Sources;
import dev.seriatim.importing.source.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** Brings a library back from a file on this machine, in the name of whoever sits there. */
@ApplicationScoped
public class RestoreCommand {

    private final Restoration restoration;
    private final AuditTrail trail;

    RestoreCommand(Restoration restoration, AuditTrail trail) {
        this.restoration = restoration;
        this.trail = trail;
    }

    /** Whether a file is an archive that holds a library. */
    public boolean isExport(Path file) {
        try (var archive = new ZipFile(file.toFile())) {
            return archive.getEntry(Manifest.LIBRARY) != null;
        } catch (IOException none) {
            return false;
        }
    }

    /**
     * Brings back what a file holds, however large it is.
     *
     * @throws ProblemException if there is a library here already
     */
    public void restore(Path file) throws IOException {
        var upload = new Upload(file, file.toString());
        try (var source = Sources.open(List.of(upload), Limits.OPERATORS)) {
            restoration.restore(source);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(Actor.CONSOLE, Write.command("import", null)));
    }
}
