package dev.seriatim.prose;

/** The opening sentences of a text, to stand for it in a list. */
public final class Excerpt {

    /** The length, in Unicode code points, that an excerpt aims at. */
    private static final int LENGTH = 300;

    /** How long a first sentence may be and still be kept whole. */
    private static final int LONGEST_SENTENCE = 500;

    private static final int READ = 4_000;

    private Excerpt() {}

    /**
     * Returns the whole sentences at the start of a text that fit into 300 characters. A first
     * sentence of up to 500 characters is kept whole; a longer one is cut at a word boundary to at
     * most 300 characters, "…" included. Where the text never ends a sentence, all of it is the
     * sentence.
     *
     * @param lead plain text without headings, as {@link Prose#lead()}; a line break ends a
     *     sentence
     * @param languageTag the text's language, BCP 47, for its abbreviations; "und" where unknown
     * @return one line, empty only for a blank text
     */
    public static String of(String lead, String languageTag) {
        Sentences sentences = Sentences.of(languageTag);
        String opening = lead.substring(0, Math.min(lead.length(), READ));
        String excerpt = "";
        String before = "";
        for (String line : opening.strip().split("\\s*\\R\\s*")) {
            sentences.setText(line);
            for (int end = sentences.next(); end != Sentences.DONE; end = sentences.next()) {
                String longer = before + line.substring(0, end).strip();
                if (Shortened.length(longer) > (excerpt.isEmpty() ? LONGEST_SENTENCE : LENGTH)) {
                    return excerpt.isEmpty() ? Shortened.atEnd(longer, LENGTH) : excerpt;
                }
                excerpt = sentences.isWhole(longer) ? longer : excerpt;
            }
            before = before + line + " ";
        }
        return excerpt.isEmpty() ? before.strip() : excerpt;
    }
}
