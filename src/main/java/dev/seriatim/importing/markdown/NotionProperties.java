package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties that Notion writes below the title of a page: {@code Tags: rope, sea}.
 *
 * @param fields what they say
 * @param body without them
 */
record NotionProperties(Optional<PageFields> fields, String body) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(\\n*+# [^\\n]*+\\n\\n)((?:[\\p{L}\\p{N}][^:\\n]{0,60}+: [^\\n]++(?:\\n|\\z))++)(?=\\n|\\z)");

    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?i)(?:created|tags?|date|status|authors?|category|type|last edited|url)\\b");

    static NotionProperties of(String body, boolean isNotion) {
        Matcher block = BLOCK.matcher(body);
        if (!isNotion || !block.lookingAt() || !areProperties(block.group(2))) {
            return new NotionProperties(Optional.empty(), body);
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (String line : block.group(2).split("\n")) {
            int colon = line.indexOf(": ");
            object.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        return new NotionProperties(
                Optional.of(PageFields.of(FieldTree.ofObject(object))),
                block.group(1) + body.substring(block.end(2)).replaceFirst("^\\n", ""));
    }

    /** A line of prose may hold a colon, too. */
    private static boolean areProperties(String lines) {
        return lines.strip().contains("\n") || KNOWN.matcher(lines).lookingAt();
    }
}
