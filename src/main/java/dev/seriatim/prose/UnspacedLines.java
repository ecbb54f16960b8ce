package dev.seriatim.prose;

import com.ibm.icu.lang.UScript;
import java.lang.Character.UnicodeBlock;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/**
 * Joins wrapped lines of scripts that put no spaces between words: the break would be shown, and
 * searched, as a space in the middle of a word. CSS Text 3, 4.1.2, has browsers do so for East
 * Asian ones.
 */
final class UnspacedLines implements PostProcessor {

    private static final Set<Integer> SCRIPTS =
            Set.of(
                    UScript.HAN,
                    UScript.HIRAGANA,
                    UScript.KATAKANA,
                    UScript.BOPOMOFO,
                    UScript.YI,
                    UScript.THAI,
                    UScript.LAO,
                    UScript.KHMER,
                    UScript.MYANMAR);

    // The mark that lengthens a vowel belongs to no script of its own.
    private static final Set<UnicodeBlock> BLOCKS =
            Set.of(
                    UnicodeBlock.KATAKANA,
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    @Override
    public Node process(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(SoftLineBreak wrap) {
                        if (endsUnspaced(wrap.getPrevious()) && beginsUnspaced(wrap.getNext())) {
                            wrap.unlink();
                        }
                    }
                });
        return document;
    }

    private static boolean endsUnspaced(Node before) {
        return before instanceof Text text
                && !text.getLiteral().isEmpty()
                && isUnspaced(text.getLiteral().codePointBefore(text.getLiteral().length()));
    }

    private static boolean beginsUnspaced(Node after) {
        return after instanceof Text text
                && !text.getLiteral().isEmpty()
                && isUnspaced(text.getLiteral().codePointAt(0));
    }

    private static boolean isUnspaced(int character) {
        var block = UnicodeBlock.of(character);
        return SCRIPTS.contains(UScript.getScript(character))
                || (block != null && BLOCKS.contains(block));
    }
}
