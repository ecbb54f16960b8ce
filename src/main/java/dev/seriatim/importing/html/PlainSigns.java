package dev.seriatim.importing.html;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Keeps signs from being escaped where they mean nothing in Markdown, as in {@code R&D}, {@code
 * snake_case} and {@code a -> b}: the library escapes every one, and editors would have to read
 * around the backslashes. While the text is being written, characters stand for them that Unicode
 * keeps free for uses within a program.
 */
final class PlainSigns extends AbstractVisitor {

    private static final String SIGNS = "&_>";
    private static final char FIRST = '\uFDD0';
    private static final Pattern STANDING = Pattern.compile("[\uFDD0-\uFDD2]");

    /** An ampersand that begins no character reference; CommonMark 0.31.2, 2.5. */
    private static final Pattern AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,40};)");

    /** An underscore within a word; CommonMark 0.31.2, 6.2. */
    private static final Pattern UNDERSCORE =
            Pattern.compile("(?<=[\\p{L}\\p{N}])_(?=[\\p{L}\\p{N}])");

    /** A sign that begins no quotation, as there is something before it. */
    private static final Pattern GREATER = Pattern.compile("(?<=[^\\s>])>|(?<=\\S[ =-])>");

    @Override
    public void visit(Link link) {
        link.setDestination(standing(link.getDestination(), AMPERSAND, 0));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        image.setDestination(standing(image.getDestination(), AMPERSAND, 0));
        visitChildren(image);
    }

    @Override
    public void visit(Text text) {
        String literal = STANDING.matcher(text.getLiteral()).replaceAll("\uFFFD");
        boolean isWhole = !(text.getNext() instanceof Text);
        literal = isWhole ? standing(literal, AMPERSAND, 0) : literal;
        literal = standing(literal, UNDERSCORE, 1);
        text.setLiteral(standing(literal, GREATER, 2));
    }

    /** Most texts have none, and are not looked through by a pattern for that. */
    private static String standing(String text, Pattern plain, int sign) {
        return text.indexOf(SIGNS.charAt(sign)) < 0
                ? text
                : plain.matcher(text).replaceAll(String.valueOf((char) (FIRST + sign)));
    }

    /** The text with the signs for which others stand. */
    static String back(String written) {
        String plain = written;
        for (int i = 0; i < SIGNS.length(); i++) {
            plain = plain.replace((char) (FIRST + i), SIGNS.charAt(i));
        }
        return plain;
    }
}
