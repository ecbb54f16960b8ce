package dev.seriatim.importing.text;

import dev.seriatim.prose.UnspacedScripts;
import java.util.List;
import java.util.Optional;

/**
 * Lines of a file that belong together.
 *
 * @param line the number of the first line, counted from 1
 * @param form how the lines are to be read
 * @param lines the lines, at least one; without surrounding spaces and not blank, except in code
 * @param doubt what an editor should know of how they were read, if anything
 */
record Block(int line, Form form, List<String> lines, Optional<String> doubt) {

    /** What lines may be together. */
    enum Form {
        /** One paragraph, wrapped or not. */
        PROSE,
        /** Lines that end where they do on purpose: verse, an address. */
        VERSE,
        /** Lines that keep their indentation. */
        CODE,
        /** Rows whose cells are parted by tabs. */
        TABLE
    }

    /** The lines as one, joined by spaces where the script puts spaces between words. */
    String text() {
        StringBuilder text = new StringBuilder(lines.get(0));
        for (String next : lines.subList(1, lines.size())) {
            int before = text.codePointBefore(text.length());
            if (next.isEmpty() || !UnspacedScripts.join(before, next.codePointAt(0))) {
                text.append(' ');
            }
            text.append(next);
        }
        return text.toString();
    }

    /** The block as Markdown that says exactly this. */
    String markdown() {
        return switch (form) {
            case PROSE -> MarkdownText.paragraph(text());
            case VERSE -> MarkdownText.verse(lines);
            case CODE -> MarkdownText.code(lines);
            case TABLE -> MarkdownText.table(lines.stream().map(Block::cells).toList());
        };
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\t", -1)).stream().map(Spaces::trim).toList();
    }

    boolean isProse() {
        return form == Form.PROSE;
    }

    /** Whether it says something in sentences or names, rather than in code or cells. */
    boolean isText() {
        return form == Form.PROSE || form == Form.VERSE;
    }

    boolean isOneLine() {
        return lines.size() == 1;
    }

    boolean isListItem() {
        return isProse() && Marker.of(lines.get(0)).isListItem();
    }
}
