package dev.seriatim.prose;

import org.commonmark.node.Node;

/** Takes a node out of a document and leaves in its place what it holds. */
final class Unwrapping {

    private Unwrapping() {}

    static void unwrap(Node parent) {
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            parent.insertBefore(child);
            child = next;
        }
        parent.unlink();
    }
}
