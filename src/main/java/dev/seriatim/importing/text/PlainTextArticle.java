package dev.seriatim.importing.text;

import dev.seriatim.importing.text.ParsedArticle.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * An article as its publisher exports it to plain text.
 *
 * <pre>{@code
 * The Open Door
 *
 * A door that is left open for a guest says more than "wel
 *
 * A door that is left open for a guest says more than “welcome” does …
 *
 * Who Holds the Handle
 *
 * …
 *
 * This article is part of the Thresholds series at Lanternfield.
 *
 * Related reading: Keys: A Short Account, The Second Chair
 * }</pre>
 *
 * Every part but the title and some prose may be absent, and each has variations. What is not
 * understood stays in the body, and a note says so. Nothing but a teaser is left out. The time it
 * takes grows with the length of the text and with nothing else: patterns are tried only on lines
 * of bounded length.
 */
public final class PlainTextArticle {

    private static final String ENGLISH = "en";

    private final List<Block> blocks;
    private final KnownTitles known;
    private final AuthorLine authorLine;
    private final List<Note> notes = new ArrayList<>();

    private PlainTextArticle(String text, KnownTitles known, String language) {
        this.blocks = Blocks.of(Spaces.withoutControls(text));
        this.known = known;
        this.authorLine = new AuthorLine(language);
    }

    /** Reads an article that is written in English; see the other method of this name. */
    public static ParsedArticle parse(String text, KnownTitles known) {
        return parse(text, known, ENGLISH);
    }

    /**
     * Reads an article.
     *
     * @param text the whole file, with line ends of any kind, with or without byte order mark
     * @param known tells which titles exist, so that a list of related titles is cut rightly
     * @param language what it is written in, a BCP 47 tag
     * @throws UnreadableArticleException if there is no title or nothing below it to read, or if
     *     the text is plainly of another format
     */
    public static ParsedArticle parse(String text, KnownTitles known, String language) {
        OtherFormat.refuse(text);
        return new PlainTextArticle(text, known, language).read();
    }

    /**
     * Tells the title of an article without reading the rest, so that the titles of a whole batch
     * can be known before the first of its files is parsed; empty if the file is.
     */
    public static Optional<String> titleOf(String text) {
        return Spaces.withoutControls(text)
                .lines()
                .map(Spaces::trim)
                .filter(line -> !line.isEmpty() && !Blocks.isRule(line))
                .findFirst()
                .map(PlainTextArticle::withoutMark);
    }

    private ParsedArticle read() {
        String title = takeTitle();
        List<String> authors = takeAuthors();
        if (dropTeaser() && authors.isEmpty()) {
            authors = takeAuthors();
        }
        ClosingLines closing = ClosingLines.cutFrom(blocks, known, notes);
        if (blocks.isEmpty()) {
            throw new UnreadableArticleException("The file has a title and no text below it.");
        }
        String body = body();
        notes.sort(Comparator.comparingInt(Note::line));
        Optional<SeriesLine> series = closing.series();
        return new ParsedArticle(
                title,
                authors,
                body,
                series.map(SeriesLine::title),
                series.map(SeriesLine::part).orElse(OptionalInt.empty()),
                series.flatMap(SeriesLine::site),
                closing.related(),
                notes);
    }

    private String takeTitle() {
        if (blocks.isEmpty()) {
            throw new UnreadableArticleException("The file is empty.");
        }
        Block first = blocks.remove(0);
        while (Blocks.isRule(first.text()) && !blocks.isEmpty()) {
            note(first, "Left out a rule above the title.");
            first = blocks.remove(0);
        }
        String title = withoutMark(first.text());
        if (!title.equals(first.text())) {
            note(first, "Left out the mark of a title; Markdown is not read in a text file.");
        }
        return title;
    }

    private static String withoutMark(String line) {
        return line.startsWith("# ") ? Spaces.trim(line.substring(2)) : line;
    }

    private List<String> takeAuthors() {
        Optional<List<String>> authors =
                blocks.isEmpty() ? Optional.empty() : authorLine.read(blocks.get(0));
        if (authors.isPresent()) {
            Block line = blocks.remove(0);
            String employer = authorLine.employer(line);
            if (!employer.isEmpty()) {
                note(line, "Left out “%s” behind the authors.".formatted(employer));
            }
            authors.get().stream()
                    .filter(name -> !AuthorLine.isFullName(name))
                    .forEach(name -> note(line, "Took “%s” for an author.".formatted(name)));
        }
        return authors.orElse(List.of());
    }

    private boolean dropTeaser() {
        if (blocks.size() < 2) {
            return false;
        }
        Block first = blocks.get(0);
        int far = Teaser.isWhole(blocks.get(1).text()) ? 1 : 2;
        Stream<Block> next = blocks.stream().skip(1).limit(far);
        boolean copied = next.anyMatch(it -> Teaser.isCopy(first.text(), it.text()));
        if (copied) {
            note(first, "Left out a teaser: it repeats how the first paragraph begins.");
            blocks.remove(0);
        } else if (Teaser.isNearCopy(first.text(), blocks.get(1).text())) {
            note(first, "Begins like the next paragraph but is no copy of it; kept.");
        }
        return copied;
    }

    private String body() {
        Headings headings = new Headings(blocks);
        List<String> markdown = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean heading = headings.isHeading(i);
            markdown.add(heading ? MarkdownText.heading(block.text()) : block.markdown());
            noteDoubts(i, headings);
        }
        return String.join("\n\n", markdown);
    }

    private void noteDoubts(int at, Headings headings) {
        Block block = blocks.get(at);
        block.doubt().ifPresent(doubt -> note(block, doubt));
        if (!block.isProse()) {
            return;
        }
        boolean inList = at > 0 && blocks.get(at - 1).isListItem();
        if (ClosingLines.resembles(block)) {
            note(
                    block,
                    "Looks like a closing line but could not be read as one; kept in the body.");
        } else if (Furniture.of(block.text()).isPresent()) {
            note(block, Furniture.of(block.text()).orElseThrow().note());
        } else if (at == 0 && AuthorLine.isBegunBy(block) && !block.text().endsWith(".")) {
            note(block, "Looks like an author line but its names are not clear; kept in the body.");
        } else if (block.isListItem() && !inList) {
            note(block, "Looks like a list; its items are kept as paragraphs.");
        } else if (block.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            note(block, "Has no words; kept as it is.");
        } else if (headings.isDoubtful(at)) {
            boolean heading = headings.isHeading(at);
            String question = "Read as a heading; it may be a question in the prose.";
            note(block, heading ? question : "May be a heading; kept as a paragraph.");
        }
    }

    private void note(Block block, String message) {
        notes.add(new Note(block.line(), message));
    }
}
