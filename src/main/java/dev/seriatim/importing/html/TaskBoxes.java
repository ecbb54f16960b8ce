package dev.seriatim.importing.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The boxes of task lists, GFM 5.3. */
final class TaskBoxes {

    private TaskBoxes() {}

    /** Whether a field is the box of a task: one to tick at the beginning of an item. */
    static boolean isBox(Element field) {
        return field.attr("type").equalsIgnoreCase("checkbox")
                && isFirst(field)
                && field.closest("li") != null;
    }

    static String written(Element box) {
        return box.hasAttr("checked") ? "[x]" : "[ ]";
    }

    private static boolean isFirst(Element field) {
        Node before = field.previousSibling();
        Element parent = field.parent();
        boolean isFirst = before == null || before instanceof TextNode text && text.isBlank();
        boolean isParentFirst =
                parent == null
                        || parent.normalName().equals("li")
                        || parent.previousElementSibling() == null;
        return isFirst && isParentFirst;
    }
}
