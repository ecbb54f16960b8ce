package dev.seriatim.importing;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in a table that people open in a spreadsheet, which takes one that begins with a sign of
 * its formulas for a formula. An apostrophe before it lets it be read as it is.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
 */
final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");

    private SpreadsheetCell() {}

    /** What is to stand in a cell, with an apostrophe before it if it could be a formula. */
    static @Nullable Object of(@Nullable Object value) {
        return value instanceof String text && FORMULA.matcher(text).find() ? "'" + text : value;
    }
}
