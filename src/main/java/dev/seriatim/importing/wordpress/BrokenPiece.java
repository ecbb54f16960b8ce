package dev.seriatim.importing.wordpress;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Says of a piece that cannot be read which it is, and why. */
final class BrokenPiece {

    private static final Pattern TITLE =
            Pattern.compile("<title>\\s*(?:<!\\[CDATA\\[)?([^\\]<]{1,200})");

    private BrokenPiece() {}

    static String reason(ExportPiece piece, XMLStreamException fault) {
        String start =
                new String(
                        piece.bytes(),
                        0,
                        Math.min(piece.bytes().length, 4_000),
                        StandardCharsets.UTF_8);
        Matcher title = TITLE.matcher(start);
        String name = title.find() ? " “" + title.group(1).strip() + "”" : "";
        if (!piece.isWhole()) {
            return "The %s%s has no end.".formatted(piece.name(), name);
        }
        int line = fault.getLocation() == null ? 1 : fault.getLocation().getLineNumber();
        return "The XML of the %s%s is broken in line %d."
                .formatted(piece.name(), name, piece.line() + line - 1);
    }
}
