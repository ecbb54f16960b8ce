package dev.seriatim.importing.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heading of the first level with which a text begins; pictures, comments and what prepares a
 * page may stand before it.
 *
 * @param start of its lines in the text
 * @param end behind them
 */
record LeadHeading(int start, int end, PageTitle title) {

    private static final int LONGEST = 2_000;
    private static final Pattern ATX = Pattern.compile(" {0,3}#[ \\t]++([^\\n]*+)\\n?+");
    private static final Pattern UNSPACED = Pattern.compile("#([^#\\s!][^\\n]*+)\\n?+");
    private static final Pattern SETEXT =
            Pattern.compile(" {0,3}([^\\s>#`~|*+<{!-][^\\n]*+)\\n {0,3}=++[ \\t]*+(?:\\n|\\z)");
    private static final Pattern CLOSING = Pattern.compile("[ \\t]++#++[ \\t]*+$");
    private static final Pattern ID = Pattern.compile("[ \\t]*+\\{[:#.][^}\\n]*+}[ \\t]*+$");
    private static final Pattern PASSED =
            Pattern.compile(
                    "[ \\t]*+(?:"
                            + "|!\\[[^\\n]*\\)|!\\[\\[[^\\n]*]]|<img[^\\n]*>|<!--(?:(?!-->)[^\\n])*+-->"
                            + "|import[ \\t]*+\\{[^}]{0,2000}+}[^\\n]*|(?:import|export)[ \\t][^\\n]*|\\{%[^\\n]*%}|\\{\\{<[^\\n]*>}}|\\{:[^\\n]*}"
                            + "|\\[\\[?_?(?i:toc)_?]]?)[ \\t]*+\\n");

    /**
     * Finds it.
     *
     * @param isLoose whether {@code #Title} is a heading, too, as it was before CommonMark
     */
    static Optional<LeadHeading> of(String body, boolean isLoose) {
        int start = 0;
        Matcher passed = PASSED.matcher(body);
        while (start < body.length() && passed.region(start, body.length()).lookingAt()) {
            start = passed.end();
        }
        for (Pattern form :
                isLoose ? new Pattern[] {ATX, SETEXT, UNSPACED} : new Pattern[] {ATX, SETEXT}) {
            Matcher heading = form.matcher(body).region(start, body.length());
            if (heading.lookingAt() && heading.group(1).length() <= LONGEST) {
                PageTitle title = PageTitle.ofHeading(stripped(heading.group(1)));
                return title.words().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new LeadHeading(start, heading.end(), title));
            }
        }
        return Optional.empty();
    }

    private static String stripped(String heading) {
        String closed = CLOSING.matcher(heading).replaceFirst("");
        return ID.matcher(closed).replaceFirst("").strip();
    }

    /** The body without it. */
    String removedFrom(String body) {
        return body.substring(0, start) + body.substring(end);
    }
}
