package dev.seriatim.importing.markdown;

import java.util.regex.Pattern;

/**
 * What MDX adds to Markdown. Imports and exports are left out, comments too; components stay as
 * they were typed, around the words that are in them. All are noted.
 */
final class MdxLines {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?m)^import[ \\t]++(?:[^\\n;]*?[ \\t]from[ \\t]++)?[\"'][^\"'\\n]++[\"'];?[ \\t]*+$|^import[ \\t]*+\\{[^}]{0,2000}+}[ \\t\\n]*+from[ \\t]++[\"'][^\"'\\n]++[\"'];?[ \\t]*+$");
    private static final Pattern EXPORT =
            Pattern.compile(
                    "(?m)^export[ \\t]++(?:const|let|var|function|default|async|class)\\b[^\\n]*+(?:\\n(?!\\n)[^\\n]++)*+");
    private static final Pattern COMMENT =
            Pattern.compile("\\{/\\*(?:[^*{]|\\*(?!/)|\\{(?!/\\*))*+\\*/}");
    private static final Pattern COMPONENT = Pattern.compile("<([A-Z][\\w.]*+)(?=[\\s/>])");
    private static final Pattern TRUNCATE = Pattern.compile("\\{/\\*\\s*+truncate\\s*+\\*/}");

    private MdxLines() {}

    static boolean areIn(LoadedPage page, SurveyedTree tree) {
        return page.name().ending().equals("mdx") || tree.is(Generator.DOCUSAURUS);
    }

    static void in(BodyText body) {
        body.replace(TRUNCATE, marker -> "<!-- truncate -->");
        body.replace(IMPORT, line -> leftOut(body, line.start(), line.group()));
        body.replace(EXPORT, line -> leftOut(body, line.start(), line.group()));
        body.replace(
                COMMENT,
                comment -> {
                    body.note(
                            "comment-left-out",
                            comment.start(),
                            "A comment for authors was left out.",
                            comment.group());
                    return lines(comment.group());
                });
        body.replace(
                COMPONENT,
                component -> {
                    body.note(
                            "jsx-component",
                            component.start(),
                            "A component of the old site stays as it was typed.",
                            "<" + component.group(1) + ">");
                    return null;
                });
    }

    private static String leftOut(BodyText body, int offset, String words) {
        body.note("mdx-program", offset, "What MDX imports or exports was left out.", words);
        return lines(words);
    }

    private static String lines(String words) {
        return BodyText.emptied(words);
    }
}
