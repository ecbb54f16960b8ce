package dev.seriatim.importing.markdown;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as kramdown, Pandoc, Hugo and Docusaurus write them behind what they are for: {@code
 * {: .wide}}, {@code {#low-tide}}. An id becomes a place for links; the others were for the old
 * site's looks. Lists of contents are left out with them, as each article has one here.
 */
final class AttributeLists {

    private static final Pattern CONTENTS =
            Pattern.compile(
                    "(?mi)^[ \\t]*+(?:[*+-]|1\\.)[ \\t]++[^\\n]*+\\n[ \\t]*+\\{:[ \\t]*+toc[^}\\n]*+}[ \\t]*+$|^[ \\t]*+\\[\\[?_?toc_?]]?[ \\t]*+$|^\\$\\{toc}[ \\t]*+$");
    private static final Pattern ALONE =
            Pattern.compile("(?m)\\n {0,3}\\{(?:::?|(?=[.#][\\w-]))([^}\\n]*+)}[ \\t]*+$");
    private static final Pattern FIRST_LINE =
            Pattern.compile("\\A {0,3}\\{::?[^}\\n]*+}[ \\t]*+\\n");
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?m)^( {0,3}#{1,6}[ \\t][^\\n]*?)[ \\t]*+\\{:?[ \\t]*+([#.][^}\\n]{0,200}+)}[ \\t#]*+$");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<=[)\\]*_`])\\{:?[ \\t]*+((?:[.#][\\w-]++|[\\w-]++=(?:\"[^\"\\n]*+\"|'[^'\\n]{0,200}+'|[^\\s\"'}]++))(?:[ \\t]++(?:[.#][\\w-]++|[\\w-]++=(?:\"[^\"\\n]*+\"|'[^'\\n]{0,200}+'|[^\\s\"'}]++)))*+)[ \\t]*+}");
    private static final Pattern ID = Pattern.compile("#([\\w.:-]++)");

    private final BodyText body;

    private AttributeLists(BodyText body) {
        this.body = body;
    }

    static void in(BodyText body) {
        var lists = new AttributeLists(body);
        body.replace(CONTENTS, contents -> contents.group().contains("\n") ? "\n" : "");
        if (body.text().contains("{")) {
            body.replace(HEADING, lists::heading);
            body.replace(FIRST_LINE, list -> "\n");
            body.replace(ALONE, lists::alone);
            body.replace(BEHIND, lists::behind);
        }
    }

    private @Nullable String heading(MatchResult heading) {
        note(heading);
        return heading.group(1) + anchor(heading.group(2));
    }

    private String alone(MatchResult list) {
        note(list);
        return anchor(list.group(1)) + "\n";
    }

    private String behind(MatchResult list) {
        note(list);
        return anchor(list.group(1));
    }

    private static String anchor(String attributes) {
        Matcher id = ID.matcher(attributes);
        return id.find() ? " <a id=\"" + id.group(1) + "\"></a>" : "";
    }

    private void note(MatchResult list) {
        String attributes = list.group(list.groupCount()).strip();
        if (!attributes.startsWith("#")) {
            body.note(
                    "attributes-left-out",
                    list.start(),
                    "Attributes for the looks of the old site were left out.",
                    "{" + attributes + "}");
        }
    }
}
