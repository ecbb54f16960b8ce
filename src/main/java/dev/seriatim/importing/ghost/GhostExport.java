package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.reading.JsonRows;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file with all tables of a site, read first for what posts share, then post by post. */
final class GhostExport {

    private static final Set<String> AROUND = Set.of("db", "data");

    private final Entry entry;
    private final Findings out;
    private final GhostLibrary library;

    GhostExport(Entry entry, Findings out) {
        this.entry = entry;
        this.out = out;
        this.library = new GhostLibrary(entry.path(), out);
    }

    /**
     * Reads all posts; of a file cut short, those that are there.
     *
     * @return whether it holds any
     */
    boolean read() throws IOException {
        var broken = readShared();
        if (library.hasPosts()) {
            site();
            var articles = new GhostArticles(entry.path(), library, out);
            new JsonRows(AROUND, articles).read(entry.open());
        } else if (broken == null) {
            out.leftOut("file", new Place(entry.path(), null));
        }
        if (broken != null) {
            throw broken;
        }
        return library.hasPosts();
    }

    private @Nullable IOException readShared() {
        try {
            new JsonRows(AROUND, library).read(entry.open());
            return null;
        } catch (IOException cutShort) {
            return cutShort;
        }
    }

    private void site() {
        out.site(library.site().found());
        if (library.site().address() == null) {
            out.note(
                    new FoundNote(
                            "site-address-unknown",
                            null,
                            "The export does not say where the site was; its addresses are paths.",
                            null));
        }
    }
}
