package dev.seriatim.importing.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line that belongs to the page on which a text stood rather than to the text. */
enum Furniture {
    DATE("a date", null),
    READING_TIME(
            "the time that reading takes", "\\d+ ?(?:-?minutes?|mins?)(?: read| reading time)?"),
    PICTURE(
            "the credit of a picture",
            "%1$s ?[:：].*|(?:photos?|photographs?|images?|pictures?|illustrations?) (?:by|courtesy of) .*"
                    .formatted(LineWords.saying("picture"))),
    CREDIT(
            "a credit",
            "(?:translat|edit|illustrat|adapt|compil|abridg|photograph)ed(?: from [\\p{L} ]{2,40})? by (?-i:\\p{Lu}).*"
                    + "|interview by (?-i:\\p{Lu}).*|%s ?[:：].*"
                            .formatted(LineWords.saying("credit"))),
    PART(
            "a place in a series",
            "(?:part|chapter|teil|partie|parte|deel) \\d+ (?:of|von|sur|de|di|van) \\d+"),
    FOOTNOTE("a footnote", "\\[\\^?\\d{1,3}\\]:? .*"),
    TAGS("a list of tags", LineWords.saying("tags") + " ?[:：].*"),
    INVITATION(
            "an invitation to share, subscribe or go on",
            LineWords.saying("invite") + "(?: ?[:：].*)?"),
    BLURB("the head of a note on the author", LineWords.saying("blurb")),
    RIGHTS("a note on rights", "(?:©|\\(c\\) ?\\d).*|" + LineWords.saying("rights"));

    /** Such lines are short; it also bounds the work of the patterns. */
    private static final int LONGEST = 120;

    private static final int SHORTEST = 4;

    private final String description;
    private final Pattern form;

    Furniture(String description, @Nullable String form) {
        this.description = description;
        this.form = LineWords.pattern(form == null ? "(?!)" : form);
    }

    /** What a line is if it is no prose; empty if it may be. */
    static Optional<Furniture> of(String line) {
        if (line.length() > LONGEST || line.length() < SHORTEST) {
            return Optional.empty();
        }
        if (Marker.of(line) != Marker.NONE) {
            return DateLine.isDate(line) ? Optional.of(DATE) : Optional.empty();
        }
        var plain = LineWords.plain(line);
        var bare = withoutEnding(withoutBrackets(plain));
        var isEnded = bare.length() < plain.length();
        return Stream.of(values())
                .filter(kind -> kind.isSaidBy(plain) || isEnded && kind.isSaidBy(bare))
                .findFirst();
    }

    private static String withoutBrackets(String line) {
        return line.startsWith("(") && line.endsWith(")")
                ? line.substring(1, line.length() - 1)
                : line;
    }

    private static String withoutEnding(String line) {
        var end = line.length();
        while (end > 0 && ":：!>»→…. ".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private boolean isSaidBy(String line) {
        return this == DATE ? DateLine.holdsOne(line) : form.matcher(line).matches();
    }

    /** Whether a line can be nothing else, even in the midst of wrapped prose. */
    static boolean isPlainly(String line) {
        return DateLine.isDate(line)
                || of(line).filter(kind -> kind == PICTURE || kind == TAGS).isPresent();
    }

    String note() {
        return "Looks like " + description + "; kept in the body.";
    }
}
