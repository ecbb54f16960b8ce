package dev.seriatim.importing.markdown;

import dev.seriatim.importing.markdown.TagScanner.Tag;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A box between tags of a template, {@code {% callout "warn" %}} to {@code {% endcallout %}}: it is
 * written between lines of colons, which {@link Admonitions} reads, so that tags in it are read as
 * everywhere.
 */
final class TemplateBox {

    private static final int MOST_ARGUMENTS = 5;
    static final String END = ":::";

    private TemplateBox() {}

    static boolean isCalled(String name) {
        return HugoBlock.isLabelled(name) && !name.contains("quote");
    }

    /** The line that begins it, with its label. */
    static String start(Tag tag) {
        String label = Admonitions.label(label(tag)).replaceAll("[\\[\\]\\n]", " ");
        return END + "note[" + label + "]";
    }

    /** What is said as a title, else the first word, which is its kind. */
    private static String label(Tag tag) {
        var arguments = new TagArguments(tag.arguments());
        return arguments
                .named("title", "caption")
                .or(() -> titled(arguments))
                .or(() -> arguments.at(0))
                .filter(words -> !words.isBlank())
                .orElse(tag.name());
    }

    private static Optional<String> titled(TagArguments arguments) {
        return IntStream.range(0, MOST_ARGUMENTS)
                .mapToObj(arguments::at)
                .flatMap(Optional::stream)
                .filter(words -> words.strip().contains(" "))
                .findFirst();
    }
}
