package dev.seriatim.importing;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Loads the articles that come with Seriatim, when it is started with {@code --sample}. */
@ApplicationScoped
class SampleLibrary {

    private static final Logger LOG = Logger.getLogger(SampleLibrary.class);

    private final ImportRunner runner;
    private final SampleDetails details;

    SampleLibrary(ImportRunner runner, SampleDetails details) {
        this.runner = runner;
        this.details = details;
    }

    void load(@Observes StartupEvent started, @CommandLineArguments String[] arguments) {
        if (List.of(arguments).contains("--sample")) {
            var report = details.haveRoom() ? found() : add();
            LOG.infof("The sample library is there: %d articles", report.items().size());
        }
    }

    private ImportReport found() {
        details.introduce();
        var report = runner.take(files(), ImportOptions.publishing(false));
        for (var item : report.items()) {
            var article = Objects.requireNonNull(item.article());
            details.complete(
                    Objects.requireNonNull(item.file()), Objects.requireNonNull(article.id()));
        }
        return report;
    }

    /** To what is there already; articles that came before are known again and stay as they are. */
    private ImportReport add() {
        return runner.take(files(), ImportOptions.publishing(true));
    }

    private static List<SourceFile> files() {
        return new String(read("index"), StandardCharsets.UTF_8)
                .lines()
                .map(name -> new SourceFile(name, read(name)))
                .toList();
    }

    private static byte[] read(String name) {
        try (var content = SampleLibrary.class.getResourceAsStream("/sample/" + name)) {
            return Objects.requireNonNull(content, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
