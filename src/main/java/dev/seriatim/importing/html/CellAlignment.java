package dev.seriatim.importing.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** To which side the words of a cell are set. */
final class CellAlignment {

    private static final Pattern ALIGNED =
            Pattern.compile("(?i)text-align\\s*:\\s*(left|center|right)");

    private CellAlignment() {}

    /** What a cell says; nothing if it says none. */
    static @Nullable Alignment of(Element cell) {
        Matcher style = ALIGNED.matcher(cell.attr("style"));
        String side = style.find() ? style.group(1) : cell.attr("align");
        return switch (side.toLowerCase(Locale.ROOT)) {
            case "left" -> Alignment.LEFT;
            case "center" -> Alignment.CENTER;
            case "right" -> Alignment.RIGHT;
            default -> null;
        };
    }
}
