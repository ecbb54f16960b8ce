package dev.seriatim.importing;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Source;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Files in memory, in the order in which they were sent. */
record SourceFiles(List<SourceFile> files) implements Source {

    @Override
    public void each(Visitor visitor) throws IOException {
        for (var file : files) {
            visitor.visit(file);
        }
    }

    @Override
    public Optional<Entry> entry(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(Entry.class::cast)
                .findFirst();
    }
}
