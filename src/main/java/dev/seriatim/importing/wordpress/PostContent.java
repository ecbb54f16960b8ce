package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of a post while it is read: its text, whose lines are those of the export, and what
 * is remarked on it.
 */
final class PostContent {

    private final WordPressItem item;
    private final String text;
    private final BodyParts parts = new BodyParts();
    private final List<FoundNote> notes = new ArrayList<>();

    PostContent(WordPressItem item) {
        this.item = item;
        text = item.get("content:encoded").replace("\r\n", "\n").replace('\r', '\n');
    }

    WordPressItem item() {
        return item;
    }

    String text() {
        return text;
    }

    BodyParts parts() {
        return parts;
    }

    List<FoundNote> notes() {
        return notes;
    }

    /**
     * @param line in the export; 0 if it is not known
     */
    void note(String code, int line, String message, String excerpt) {
        notes.add(new FoundNote(code, line > 0 ? line : item.line(), message, excerpt));
    }
}
