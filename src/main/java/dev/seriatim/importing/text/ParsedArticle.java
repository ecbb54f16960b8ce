package dev.seriatim.importing.text;

import dev.seriatim.importing.format.FoundNote;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file says about an article.
 *
 * @param title the title, plain text, never blank
 * @param authors the names in the author line, in order
 * @param body the prose as CommonMark, section headings at level 2, never blank
 * @param series the title of the series that the article names
 * @param part the place in that series, counted from 1, if the file gives one
 * @param site the name of the publication
 * @param related the titles recommended for reading, in order, each once
 * @param notes what was left out, guessed or not understood, in order of lines
 */
public record ParsedArticle(
        String title,
        List<String> authors,
        String body,
        Optional<String> series,
        OptionalInt part,
        Optional<String> site,
        List<String> related,
        List<Note> notes) {

    /**
     * A remark for the editor.
     *
     * @param line where in the file it applies, counted from 1
     * @param message one sentence
     */
    public record Note(int line, String message) {

        /** The same in the words of all formats. */
        FoundNote found() {
            return new FoundNote(code(), line, message, null);
        }

        private String code() {
            if (message.startsWith("Left out")) {
                return "left-out";
            }
            return message.contains("kept") ? "kept-in-doubt" : "guessed";
        }
    }

    public ParsedArticle {
        authors = List.copyOf(authors);
        related = List.copyOf(related);
        notes = List.copyOf(notes);
    }
}
