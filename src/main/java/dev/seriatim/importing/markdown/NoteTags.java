package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tags that stand in the text of a note, {@code #tide/low}. Those among words stay there; lines of
 * nothing else are taken out.
 */
final class NoteTags {

    private static final String TAG =
            "#(?=[\\p{N}/_-]*+[\\p{L}\\p{So}_-])([\\p{L}\\p{M}\\p{N}\\p{So}_/-]{1,100}+)";
    private static final Pattern ANY =
            Pattern.compile(
                    "<[^<>\\n]{1,500}+>|%%[^%]*+%%|(?<![^\\s>])" + TAG + "(?![^\\s,.;:!?)<%])");
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*+(?:" + TAG + "(?:[ \\t,]++|$))++$");

    private NoteTags() {}

    /** The tags of a text, without their sign. */
    static List<String> in(String text) {
        var tags = new ArrayList<String>();
        var body = new BodyText(text, 1);
        body.replace(
                ANY,
                found -> {
                    if (found.group(1) != null) {
                        tags.add(found.group(1));
                    }
                    return null;
                });
        return tags;
    }

    /** Takes out the lines of tags alone. */
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
    }
}
