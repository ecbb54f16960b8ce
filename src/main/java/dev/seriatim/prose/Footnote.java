package dev.seriatim.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A note, {@code [^label]: text}, and the places that refer to it. */
final class Footnote extends CustomBlock {

    /** A place that refers to a note: {@code [^label]}. */
    static final class Reference extends CustomNode {

        private final Footnote note;

        Reference(Footnote note) {
            this.note = note;
        }

        Footnote note() {
            return note;
        }

        String typed() {
            return "[^" + note.label + "]";
        }

        /** Whether it is put before what was typed, which is one text and taken away later. */
        boolean makesWay() {
            return note.label.codePoints().allMatch(Character::isLetterOrDigit);
        }
    }

    /** The way back from a note to a place that refers to it. */
    static final class WayBack extends CustomNode {

        private final Reference reference;

        WayBack(Reference reference) {
            this.reference = reference;
        }

        Reference reference() {
            return reference;
        }
    }

    /** All notes of a text, at its end. */
    static final class Endnotes extends CustomBlock {}

    private final String label;
    private final List<Reference> references = new ArrayList<>();
    private int number;

    Footnote(String label) {
        this.label = label;
    }

    /** Puts references among the words of a link behind it: no link holds another one. */
    static void partFrom(Link link) {
        var references = new ArrayList<Reference>();
        link.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof Reference reference) {
                            references.add(reference);
                        }
                        visitChildren(node);
                    }
                });
        Node last = link;
        for (Reference reference : references) {
            last.insertAfter(reference);
            last = reference;
        }
        if (!references.isEmpty() && saysNothing(link)) {
            link.appendChild(new Text(link.getDestination()));
        }
    }

    private static boolean saysNothing(Link link) {
        Node child = link.getFirstChild();
        while (child instanceof Text text && text.getLiteral().isEmpty()) {
            child = child.getNext();
        }
        return child == null;
    }

    String label() {
        return label;
    }

    /** Counted from 1 in the order in which notes are first referred to; 0 so far. */
    int number() {
        return number;
    }

    void number(int number) {
        this.number = number;
    }

    void add(Reference reference) {
        references.add(reference);
    }

    List<Reference> references() {
        return Collections.unmodifiableList(references);
    }
}
