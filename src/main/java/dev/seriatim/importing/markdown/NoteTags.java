package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tags that stand in the text of a note, {@code #tide/low}. Lines of nothing else are no text, but
 * topics; a tag among words is a word of its sentence, and says nothing of the whole note.
 */
final class NoteTags {

    private static final String NAME =
            "#(?=[\\p{N}/_-]*+[\\p{L}\\p{So}_-])[\\p{L}\\p{M}\\p{N}\\p{So}_/-]{1,100}+";
    private static final Pattern TAG = Pattern.compile(NAME);
    private static final Pattern AMONG_WORDS =
            Pattern.compile("<[^<>\\n]{1,500}+>|(?<![^\\s>])(" + NAME + ")(?![^\\s,.;:!?)<%])");
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*+(?:" + NAME + "(?:[ \\t,]++|$))++$");
    private static final Pattern COMMENT = Pattern.compile("%%[^%]*+%%");

    private NoteTags() {}

    /** The tags of a text that are topics, without their sign. */
    static List<String> in(String text) {
        var tags = new ArrayList<String>();
        var body = new BodyText(text, 1);
        body.replace(COMMENT, comment -> "");
        body.replace(
                LINE,
                line -> {
                    TAG.matcher(line.group())
                            .results()
                            .forEach(tag -> tags.add(tag.group().substring(1)));
                    return null;
                });
        return tags;
    }

    /** Takes out the lines of tags alone, and tells of the others. */
    static void takenFrom(BodyText body) {
        body.replace(
                LINE,
                line -> {
                    body.note(
                            "tags-taken",
                            line.start(),
                            "A line of tags became topics, and is no line of the text.",
                            line.group().strip());
                    return "";
                });
        noteAmongWords(body);
    }

    private static void noteAmongWords(BodyText body) {
        var told = new HashSet<String>();
        body.replace(
                AMONG_WORDS,
                tag -> {
                    if (tag.group(1) != null && told.add(tag.group(1))) {
                        body.note(
                                "tag-in-text",
                                tag.start(),
                                "A tag among words stays a word of the text, and is no topic.",
                                tag.group(1));
                    }
                    return null;
                });
    }
}
