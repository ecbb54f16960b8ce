package dev.seriatim.importing.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Text that says in which direction it is read. */
final class TurnedText {

    private TurnedText() {}

    /**
     * Whether a reader would not see from the letters in which direction a block is meant; where
     * they show it, nothing needs to be said.
     */
    static boolean isTurned(Element block) {
        String direction = direction(block);
        if (direction.equals("rtl")) {
            return firstIs(block, Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        }
        return direction.equals("ltr")
                && (firstIs(block, Character.DIRECTIONALITY_RIGHT_TO_LEFT)
                        || firstIs(block, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC));
    }

    /** In lower case; empty if it says none. */
    static String direction(Element block) {
        return block.attr("dir").strip().toLowerCase(Locale.ROOT);
    }

    private static boolean firstIs(Element block, byte direction) {
        return block.text()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::getDirectionality)
                .findFirst()
                .filter(found -> found == direction)
                .isPresent();
    }
}
