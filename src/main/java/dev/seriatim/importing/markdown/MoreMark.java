package dev.seriatim.importing.markdown;

import dev.seriatim.prose.Markdown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark at which a list of articles broke off: {@code <!-- more -->}, {@code <!-- truncate -->}.
 */
final class MoreMark {

    private static final Pattern MARK =
            Pattern.compile(
                    "<!--[ \\t]*+(?i:more|truncate|excerpt|summary|preview|end[- ]?excerpt)[ \\t]*+-->");
    private static final int LONGEST_EXCERPT = 1_000;

    private MoreMark() {}

    /**
     * Takes the mark out, and nothing else.
     *
     * @param own a mark of the site's own; empty for none
     * @return the words before it, if they are few enough for an excerpt
     */
    static Optional<String> takenFrom(BodyText body, String own) {
        Pattern mark =
                own.isBlank() ? MARK : Pattern.compile(Pattern.quote(own) + "|" + MARK.pattern());
        Matcher found = mark.matcher(body.text());
        while (found.find()) {
            if (!body.isCode(found.start())) {
                String before = body.text().substring(0, found.start());
                String rest = body.text().substring(found.end());
                boolean isRule = !own.isBlank() && found.group().strip().equals("---");
                body.text(isRule ? body.text() : before + rest);
                return words(before);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> words(String markdown) {
        if (markdown.length() > 4 * LONGEST_EXCERPT
                || markdown.contains("{{")
                || markdown.contains("{%")) {
            return Optional.empty();
        }
        String words = Markdown.render(markdown).text().replaceAll("\\s++", " ").strip();
        return Optional.of(words)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_EXCERPT);
    }
}
