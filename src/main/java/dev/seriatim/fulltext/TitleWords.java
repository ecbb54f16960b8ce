package dev.seriatim.fulltext;

import java.util.TreeSet;

/** Tells which words two titles have in common. */
public final class TitleWords {

    private TitleWords() {}

    /**
     * The words of a title as numbers, each once and in ascending order: the hash codes of their
     * stems, common words left out; of a script that puts no spaces between words, those of letters
     * that stand side by side.
     *
     * @param language BCP 47
     */
    public static int[] of(String title, String language) {
        var lexemes = new Lexemes(Language.of(language));
        var words = new TreeSet<Integer>();
        for (var token : Tokenizer.tokens(FoldedText.of(title))) {
            if (token.is(Token.Kind.RUN)) {
                Runs.asked(token.word()).forEach(piece -> words.add(piece.hashCode()));
            } else if (token.is(Token.Kind.PART)
                    && !lexemes.common().isLeftOutOfTexts(token.word())) {
                words.add(lexemes.of(token.word()).iterator().next().hashCode());
            }
        }
        return words.stream().mapToInt(Integer::intValue).toArray();
    }
}
