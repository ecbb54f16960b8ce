package dev.seriatim.fulltext;

import java.util.List;

/**
 * What stands between two spaces, or between quotation marks.
 *
 * @param wanted whether an answer has all of it, or must not have all of it
 */
record Term(boolean wanted, List<Leaf> leaves) {

    boolean hasRuns() {
        return leaves.stream().anyMatch(leaf -> !leaf.runs().isEmpty());
    }
}
