package dev.seriatim.importing.html;

import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads lists. */
final class HtmlLists {

    private static final int HIGHEST = 999_999_999;

    private final Conversion conversion;
    private final HtmlBlocks blocks;

    HtmlLists(Conversion conversion, HtmlBlocks blocks) {
        this.conversion = conversion;
        this.blocks = blocks;
    }

    /** Adds a list to what stands around it. */
    void append(Element element, Node target) {
        boolean isOrdered = element.normalName().equals("ol");
        ListBlock list = isOrdered ? ordered(element, target) : bullets(target);
        for (org.jsoup.nodes.Node child : element.childNodes()) {
            if (child instanceof Element item) {
                child(item, list);
            } else if (child instanceof TextNode text && !text.isBlank()) {
                item(new Element("li").appendChild(text.clone()), list);
            }
        }
        if (list.getFirstChild() != null) {
            list.setTight(isTight(list));
            target.appendChild(list);
        }
    }

    /** Lists right within lists belong to the item before them, as browsers show them. */
    private void child(Element child, ListBlock list) {
        if (HtmlNames.isUnseen(child)) {
            LeftOut.remark(child, conversion.remarks());
        } else if (HtmlNames.isList(child)) {
            append(child, lastItem(list));
        } else if (!conversion.footnotes().isLeftOut(child) && !child.nameIs("br")) {
            item(child, list);
        }
    }

    private static ListBlock ordered(Element element, Node target) {
        var list = new OrderedList();
        list.setMarkerStartNumber(firstNumber(element));
        boolean isBehindAnother =
                target.getLastChild() instanceof OrderedList before
                        && before.getMarkerDelimiter().equals(".");
        list.setMarkerDelimiter(isBehindAnother ? ")" : ".");
        return list;
    }

    private static int firstNumber(Element element) {
        Element first = element.selectFirst("> li[value]");
        boolean isFirst = first != null && first.previousElementSibling() == null;
        String number = first != null && isFirst ? first.attr("value") : element.attr("start");
        return number.strip().matches("[0-9]{1,9}")
                ? Math.min(Integer.parseInt(number.strip()), HIGHEST)
                : 1;
    }

    /** Two lists, one right behind the other, are two by their marks, CommonMark 5.3. */
    private static ListBlock bullets(Node target) {
        var list = new BulletList();
        boolean isBehindAnother =
                target.getLastChild() instanceof BulletList before
                        && before.getMarker().equals("-");
        list.setMarker(isBehindAnother ? "+" : "-");
        return list;
    }

    private void item(Element element, ListBlock list) {
        var item = new ListItem();
        blocks.within(item).convertAnchored(element);
        boolean isEmptyBullet = item.getFirstChild() == null && list instanceof BulletList;
        if (!isEmptyBullet) {
            list.appendChild(item);
        }
    }

    private static Node lastItem(ListBlock list) {
        if (list.getLastChild() == null) {
            list.appendChild(new ListItem());
        }
        return list.getLastChild();
    }

    /** No item holds more than a line and lists, and none that a line above would swallow. */
    private static boolean isTight(ListBlock list) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node block = item.getFirstChild(); block != null; block = block.getNext()) {
                boolean isFirst = block == item.getFirstChild();
                boolean isLine = isFirst && block instanceof Paragraph;
                boolean isList = block instanceof ListBlock && mayFollow(block);
                if (!isLine && !isList) {
                    return false;
                }
            }
        }
        return true;
    }

    /** CommonMark 5.3: only a list that begins with 1 interrupts a paragraph. */
    private static boolean mayFollow(Node list) {
        boolean isFirstEmpty = list.getFirstChild().getFirstChild() == null;
        boolean isFromOne =
                !(list instanceof OrderedList ordered)
                        || Integer.valueOf(1).equals(ordered.getMarkerStartNumber());
        return isFromOne && !isFirstEmpty && !(list.getPrevious() instanceof ListBlock);
    }
}
