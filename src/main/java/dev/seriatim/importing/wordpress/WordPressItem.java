package dev.seriatim.importing.wordpress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** An item of an export as it is written, nothing understood yet. */
final class WordPressItem {

    /**
     * A term, as an item names it.
     *
     * @param domain its taxonomy
     * @param nicename its slug
     */
    record Term(String domain, String nicename, String name) {}

    /** Terms, and values of plug-ins, of one post. */
    private static final int MOST = 5_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> meta = new LinkedHashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final int line;
    private int contentLine;
    private int comments;
    private int values;
    private Set<XmlRepair.Fault> faults = Set.of();
    private int foreignBytes;

    /**
     * @param line in its entry
     */
    WordPressItem(int line) {
        this.line = line;
        contentLine = line;
    }

    void field(String name, String value) {
        fields.putIfAbsent(name, value);
    }

    void meta(String key, String value) {
        if (values++ < MOST) {
            meta.computeIfAbsent(key, name -> new ArrayList<>()).add(value);
        }
    }

    void term(Term term) {
        if (terms.size() < MOST) {
            terms.add(term);
        } else {
            values = MOST + 1;
        }
    }

    void comment() {
        comments++;
    }

    void contentAt(int lineOfContent) {
        contentLine = lineOfContent;
    }

    void repaired(Set<XmlRepair.Fault> found, int foreign) {
        faults = found;
        foreignBytes = foreign;
    }

    /** What an element says; empty if it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** As {@link #get}, without space around it. */
    String word(String name) {
        return get(name).strip();
    }

    /** The first value of this key that says something; empty if none does. */
    String meta(String key) {
        return all(key).filter(value -> !value.isBlank()).findFirst().orElse("").strip();
    }

    Stream<String> all(String key) {
        return meta.getOrDefault(key, List.of()).stream();
    }

    Set<String> metaKeys() {
        return meta.keySet();
    }

    List<Term> terms() {
        return terms;
    }

    int line() {
        return line;
    }

    int contentLine() {
        return contentLine;
    }

    int comments() {
        return comments;
    }

    Set<XmlRepair.Fault> faults() {
        return faults;
    }

    int foreignBytes() {
        return foreignBytes;
    }

    /** Whether there were more terms or values than any post has, and those were not kept. */
    boolean isOverfull() {
        return values > MOST;
    }

    String type() {
        return word("wp:post_type").isEmpty() ? "post" : word("wp:post_type");
    }

    String status() {
        return word("wp:status");
    }

    String id() {
        return word("wp:post_id");
    }
}
