package dev.seriatim.importing.reading;

import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes on one item while it is read: each once, and not more than anybody will read. */
public final class ItemNotes {

    private static final int MOST = 1_000;
    private static final FoundNote MORE =
            new FoundNote("further-notes", null, "There is more of this kind in the item.", null);

    private final Set<FoundNote> notes = new LinkedHashSet<>();

    /**
     * Notes something, unless that is noted already.
     *
     * @param message one sentence
     * @param excerpt the words that are meant
     */
    public void add(String code, String message, @Nullable String excerpt) {
        addAll(List.of(new FoundNote(code, null, message, excerpt)));
    }

    public void addAll(List<FoundNote> more) {
        for (var note : more) {
            notes.add(notes.size() < MOST ? note : MORE);
        }
    }

    /** Whether anything of this code was remarked. */
    public boolean has(String code) {
        return notes.stream().anyMatch(note -> note.code().equals(code));
    }

    public List<FoundNote> all() {
        return List.copyOf(notes);
    }

    public void into(FoundArticleBuilder article) {
        notes.forEach(article::note);
    }
}
