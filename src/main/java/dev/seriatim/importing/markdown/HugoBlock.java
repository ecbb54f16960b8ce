package dev.seriatim.importing.markdown;

import java.util.Optional;
import java.util.Set;

/** What shortcodes of Hugo for pictures and boxes are in Markdown. */
final class HugoBlock {

    private static final Set<String> LABELLED =
            Set.of(
                    ("notice note tip warning info alert hint callout admonition attention important"
                                    + " caution danger quote blockquote pullquote")
                            .split(" "));

    private HugoBlock() {}

    static boolean isLabelled(String name) {
        return LABELLED.contains(name);
    }

    /** A picture, and below it what was said of it. */
    static String figure(TagArguments arguments) {
        String source = arguments.get("src", "link").orElse("");
        String alt =
                arguments.named("alt", "title", "caption").or(() -> arguments.at(1)).orElse("");
        String address = LinkPath.encoded(LinkPath.decoded(source));
        String picture = "![" + alt.replaceAll("([\\[\\]\\\\])", "\\\\$1") + "](" + address + ")";
        return arguments
                .named("caption", "title")
                .map(String::strip)
                .filter(words -> !words.isEmpty() && !words.equals(alt))
                .map(words -> picture + "\n\n*" + words + "*\n")
                .orElse(picture);
    }

    /** A quotation that begins with the label of the box. */
    static String quoted(String name, TagArguments arguments, String inner) {
        String lines = inner.strip().replace("\n", "\n> ");
        if (name.contains("quote")) {
            return "> " + lines;
        }
        Optional<String> title =
                arguments
                        .named("title", "caption")
                        .or(() -> arguments.at(1))
                        .or(() -> arguments.at(0));
        return "> **" + Admonitions.label(title.orElse(name)) + "**\n>\n> " + lines;
    }
}
