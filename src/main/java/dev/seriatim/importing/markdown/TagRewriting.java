package dev.seriatim.importing.markdown;

import dev.seriatim.importing.markdown.TagScanner.Tag;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through a text from tag to tag and writes what each stands for; the rest stays. */
abstract class TagRewriting {

    private static final Pattern ADDRESS_START =
            Pattern.compile(
                    "(?:]\\(|]:|\\b(?:href|src)=[\"']?)\\s*+<?(?:\\{\\{[^{}]*+}}|[^\\s()<>\"'{}])*+$");
    private static final int LONGEST_START = 300;

    final BodyText body;
    final String text;
    private final TagScanner scanner;
    private final StringBuilder written;
    private final Set<String> missing = new HashSet<>();
    private int end;

    TagRewriting(BodyText body, boolean isHugo) {
        this.body = body;
        this.text = body.text();
        this.scanner = new TagScanner(text, isHugo);
        this.written = new StringBuilder(text.length());
    }

    /** Writes what a tag stands for, and goes behind it. */
    abstract void read(Tag tag);

    final void read() {
        Optional<Tag> next = scanner.next(0);
        while (next.isPresent()) {
            Tag tag = next.get();
            written.append(text, end, tag.start());
            end = tag.start();
            read(tag);
            next = scanner.next(end);
        }
        written.append(text, end, text.length());
        body.text(written.toString());
    }

    final void write(String words, int behind) {
        written.append(words);
        end = behind;
    }

    /** Writes code in place of a tag and all behind it; HTML above it only an empty line ends. */
    final void writeCode(Tag tag, String code, String language, int behind) {
        boolean isBelowHtml = text.startsWith(">\n", tag.start() - 2);
        write((isBelowHtml ? "\n" : "") + CodeFence.around(code, language), behind);
    }

    final void keep(Tag tag) {
        write(written(tag), tag.end());
    }

    /** A tag as it was typed. */
    final String written(Tag tag) {
        return text.substring(tag.start(), tag.end());
    }

    /** Whether a tag stands for the address of a link. */
    final boolean isAddress(Tag tag) {
        String before = text.substring(Math.max(0, tag.start() - LONGEST_START), tag.start());
        return ADDRESS_START.matcher(before).find();
    }

    /**
     * Writes what leads to a page: its address where an address stands, elsewhere a link.
     *
     * @param words that the link shows
     */
    final void lead(Tag tag, String words, String address) {
        String shown = words.replaceAll("([\\[\\]\\\\*_`<])", "\\\\$1");
        write(isAddress(tag) ? address : "[" + shown + "](" + address + ")", tag.end());
    }

    final void unknown(Tag tag, String name) {
        body.note(
                "unknown-shortcode",
                tag.start(),
                "The old site's program would have put something here; it stays as it was typed.",
                name);
        keep(tag);
    }

    final void unresolved(Tag tag, String name) {
        body.note(
                "unresolved-reference",
                tag.start(),
                "No page of this name is in the source.",
                name);
    }

    /** Leaves out what only authors were meant to see; the lines below keep their numbers. */
    final void leaveOut(int start, int behind) {
        String words = text.substring(start, behind);
        body.note("comment-left-out", start, "A comment for authors was left out.", words);
        write(BodyText.emptied(words), behind);
    }

    /**
     * The tag that closes another; where there was none once, there is none later.
     *
     * @param name of those that are closed alike
     */
    final @Nullable Tag closing(Tag opening, String name, Predicate<Tag> isClosing) {
        if (missing.contains(name)) {
            return null;
        }
        Optional<Tag> next = scanner.next(opening.end());
        while (next.isPresent() && !isClosing.test(next.get())) {
            next = scanner.next(next.get().end());
        }
        if (next.isEmpty()) {
            missing.add(name);
        }
        return next.orElse(null);
    }

    /** Whether a tag and the one that closes it have their lines to themselves. */
    final boolean isBlock(Tag opening, Tag closing) {
        boolean startsLine = opening.start() == 0 || text.charAt(opening.start() - 1) == '\n';
        boolean endsLine = closing.end() == text.length() || text.charAt(closing.end()) == '\n';
        return startsLine && endsLine;
    }

    final String between(Tag opening, Tag closing) {
        return text.substring(opening.end(), closing.start());
    }
}
