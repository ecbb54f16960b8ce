package dev.seriatim.importing.markdown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.importing.format.FoundNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a page by their names, of which letter case, hyphens and underscores make no
 * difference: {@code pubDate} is {@code pub_date}. Where the outermost fields have none of a name,
 * those that Zola puts below {@code extra} and {@code taxonomies} and Hugo below {@code params} are
 * looked at.
 */
final class PageFields {

    private static final List<String> INNER = List.of("taxonomies", "extra", "params");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]++");

    private final FieldTree tree;
    private final Map<String, JsonNode> byName = new HashMap<>();
    private final Map<String, String> writtenNames = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private PageFields(FieldTree tree) {
        this.tree = tree;
        add(tree.fields());
        for (String inner : INNER) {
            if (tree.fields().get(inner) instanceof ObjectNode fields) {
                add(fields);
            }
        }
    }

    static PageFields of(FrontMatter matter) {
        return new PageFields(FieldTree.of(matter));
    }

    static PageFields of(FieldTree tree) {
        return new PageFields(tree);
    }

    private void add(ObjectNode fields) {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            byName.putIfAbsent(plain(field.getKey()), field.getValue());
            writtenNames.putIfAbsent(plain(field.getKey()), field.getKey());
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]++", "");
    }

    /** Adds what a folder says of all its pages; what a page says itself goes before. */
    PageFields orElse(PageFields folder) {
        folder.byName.forEach(byName::putIfAbsent);
        folder.writtenNames.forEach(writtenNames::putIfAbsent);
        return this;
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    boolean isUnsure() {
        return tree.isUnsure();
    }

    List<FoundNote> notes() {
        return tree.notes();
    }

    /** Whether there is a field of this name, even an empty one. */
    boolean has(String name) {
        asked.add(plain(name));
        return byName.containsKey(plain(name));
    }

    /**
     * The first of these that says anything.
     *
     * @param names of fields; a dot leads into one, {@code cover.image}
     */
    Optional<JsonNode> value(String... names) {
        return Stream.of(names)
                .peek(name -> asked.add(plain(before(name))))
                .flatMap(name -> Stream.ofNullable(find(name)))
                .filter(PageFields::saysSomething)
                .findFirst();
    }

    private static String before(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private @Nullable JsonNode find(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return byName.get(plain(name));
        }
        JsonNode outer = byName.get(plain(name.substring(0, dot)));
        JsonNode inner = outer == null ? null : outer.get(name.substring(dot + 1));
        return inner == null ? byName.get(plain(name)) : inner;
    }

    private static boolean saysSomething(JsonNode value) {
        return !value.isNull()
                && !(value.isValueNode() && value.asText().isBlank())
                && !(value.isContainerNode() && value.isEmpty());
    }

    /** The first of these that is a text, in one line. */
    Optional<String> text(String... names) {
        for (String name : names) {
            Optional<String> text =
                    value(name).filter(JsonNode::isValueNode).map(PageFields::inOneLine);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static String inOneLine(JsonNode value) {
        return SPACES.matcher(value.asText()).replaceAll(" ").strip();
    }

    /** What these say, a list flattened, a text alone. */
    List<JsonNode> all(String name) {
        var all = new ArrayList<JsonNode>();
        value(name).ifPresent(value -> flatten(value, all));
        return all;
    }

    private static void flatten(JsonNode value, List<JsonNode> all) {
        if (value.isArray()) {
            value.forEach(item -> flatten(item, all));
        } else if (saysSomething(value)) {
            all.add(value);
        }
    }

    /** Whether this is said to be so; nothing where it is not said, or not understood. */
    Optional<Boolean> flag(String name) {
        return text(name).flatMap(PageFields::truth);
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "y", "1" -> Optional.of(true);
            case "false", "no", "off", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A number, if it is one. */
    Optional<Double> number(String... names) {
        return text(names)
                .filter(text -> text.matches("[+-]?\\d{1,15}(?:\\.\\d{1,15})?"))
                .map(Double::valueOf);
    }

    @Nullable Integer line(String name) {
        String written = writtenNames.get(plain(name));
        return written == null ? null : tree.line(written);
    }

    /** Marks fields as seen that say nothing of content. */
    void ignore(Set<String> names) {
        names.forEach(name -> asked.add(plain(name)));
    }

    /** The fields nobody asked for, as they are written. */
    Map<String, JsonNode> unread() {
        var unread = new TreeMap<String, JsonNode>();
        byName.forEach(
                (name, value) -> {
                    if (!asked.contains(name) && saysSomething(value)) {
                        unread.put(writtenNames.getOrDefault(name, name), value);
                    }
                });
        return unread;
    }
}
