package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.List;

/** The links of one text, in reading order, and the sentences they stand in. */
final class LinksInText {

    /** No more are kept: sentences repeat for each of their links, and the text is not bounded. */
    private static final int MOST = 5_000;

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_ANCHOR = 300;

    /** Linked words by their place in the text; {@code isAlone}: no words linked, none before. */
    private record Place(String href, int start, int end, boolean isAlone) {}

    private final List<Place> places = new ArrayList<>();

    /** Adds a link whose words are all that the text has grown by since it had this length. */
    void add(String href, int since, PlainText text) {
        if (places.size() == MOST) {
            return;
        }
        int start = since + text.gapSince(since);
        boolean isAlone = start == text.length() && text.isAtLineStart();
        places.add(new Place(href, start, text.length(), isAlone));
    }

    /** Returns the links with their sentences, reading the text once from start to end. */
    List<Link> in(String text, String languageTag) {
        var links = new ArrayList<Link>(places.size());
        var sentences = new Walk(text, Sentences.of(languageTag));
        for (Place place : places) {
            String anchor = onOneLine(text.substring(place.start, place.end));
            String sentence = place.isAlone ? "" : sentences.around(place);
            links.add(new Link(place.href, Shortened.atEnd(anchor, LONGEST_ANCHOR), sentence));
        }
        return List.copyOf(links);
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s++", " ");
    }

    /** Goes from sentence to sentence, line by line, never back. */
    private static final class Walk {

        private final String text;
        private final Sentences sentences;
        private int lineStart;
        private int lineEnd = -1;
        private int start;
        private int end;

        Walk(String text, Sentences sentences) {
            this.text = text;
            this.sentences = sentences;
        }

        String around(Place place) {
            while (lineEnd < place.start) {
                nextLine();
            }
            while (end < lineEnd && end <= place.start) {
                nextSentence();
            }
            int first = start;
            while (end < lineEnd && end < place.end) {
                nextSentence();
            }
            return clipped(first, end, place.start);
        }

        private void nextLine() {
            lineStart = lineEnd + 1;
            int lineBreak = text.indexOf('\n', lineStart);
            lineEnd = lineBreak < 0 ? text.length() : lineBreak;
            sentences.setText(text.substring(lineStart, lineEnd));
            start = lineStart;
            end = lineStart;
        }

        private void nextSentence() {
            start = end;
            end = lineStart + sentences.next();
        }

        /** Keeps the linked words in sight where a sentence has no end. */
        private String clipped(int first, int last, int linked) {
            if (last - first <= LONGEST_SENTENCE) {
                return text.substring(first, last).strip();
            }
            String before = text.substring(Math.max(first, linked - LONGEST_SENTENCE), linked);
            String after = text.substring(linked, Math.min(last, linked + 2 * LONGEST_SENTENCE));
            String kept = Shortened.inFront(before, LONGEST_SENTENCE / 5);
            return (kept + Shortened.atEnd(after, LONGEST_SENTENCE * 4 / 5)).strip();
        }
    }
}
