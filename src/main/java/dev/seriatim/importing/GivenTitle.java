package dev.seriatim.importing;

import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.text.TextFormat;
import dev.seriatim.prose.Markdown;
import dev.seriatim.prose.NameKey;
import dev.seriatim.prose.Shortened;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A title that an article can have, for what has none or one too long: from its first words, or
 * else from what its source calls it.
 */
final class GivenTitle {

    /** In Unicode code points, as an article has it. */
    private static final int LONGEST = 300;

    private static final int MADE = 80;

    private GivenTitle() {}

    /** The same with a title; one that was made is noted. A text is what its title says it is. */
    static FoundArticle of(FoundArticle found) {
        var title = found.title();
        if (found.key().system().equals(TextFormat.NAME)) {
            return found;
        }
        if (NameKey.of(title).isEmpty()) {
            return titled(found, made(found), "title-made", "It has no title; this one was made.");
        }
        return Shortened.length(title) <= LONGEST
                ? found
                : titled(
                        found,
                        Shortened.atEnd(title, LONGEST),
                        "title-shortened",
                        "Its title is too long, and was shortened.");
    }

    private static String made(FoundArticle found) {
        var lines = Markdown.render(found.body()).text().lines().map(String::strip);
        return Stream.concat(
                        lines,
                        Stream.of(found.slug(), found.key().id(), found.place().entry())
                                .filter(Objects::nonNull))
                .filter(words -> !NameKey.of(words).isEmpty())
                .findFirst()
                .map(words -> Shortened.atEnd(words, MADE))
                .orElse("…");
    }

    private static FoundArticle titled(
            FoundArticle found, String title, String code, String message) {
        var excerpt = code.equals("title-made") ? title : found.title();
        var note = new FoundNote(code, found.place().line(), message, excerpt);
        return new FoundArticle(
                found.key(),
                found.place(),
                title,
                found.slug(),
                found.excerpt(),
                found.language(),
                found.body(),
                found.tally(),
                found.base(),
                found.authors(),
                found.topics(),
                found.standing(),
                found.addresses(),
                found.cover(),
                found.coverAlt(),
                found.coverCaption(),
                found.canonicalUrl(),
                found.seoTitle(),
                found.seoDescription(),
                found.series(),
                found.related(),
                found.translationOf(),
                Stream.concat(found.notes().stream(), Stream.of(note)).toList());
    }
}
