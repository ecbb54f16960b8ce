package dev.seriatim.importing.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The links of a text that lead to other places in it. */
final class FragmentLinks {

    private static final Set<String> NOTES = Set.of("li", "p", "div", "dd", "dt", "aside", "td");

    private static final Pattern ENDNOTES =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:foot|end)notes?(?:$|[\\s_-])|doc-endnotes");

    private static final Pattern MARKER =
            Pattern.compile("[\\[(]?[\\p{N}*†‡§¶]{1,4}[\\])]?|[\\[(]?[a-z]{1,2}[\\])]?");

    /** As many links may lead back from one place. */
    private static final int MOST_WAYS_BACK = 20;

    private final List<Element> links = new ArrayList<>();
    private final Map<String, Element> places = new HashMap<>();
    private final Map<String, List<Element>> leadingTo = new HashMap<>();
    private final IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();

    FragmentLinks(Element body) {
        body.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && element.attributesSize() > 0) {
                        add(element);
                    }
                });
    }

    private void add(Element element) {
        order.put(element, order.size());
        places.putIfAbsent(element.id(), element);
        if (element.normalName().equals("a")) {
            places.putIfAbsent(element.attr("name"), element);
            String fragment = fragment(element);
            if (!fragment.isEmpty()) {
                links.add(element);
                List<Element> others =
                        leadingTo.computeIfAbsent(fragment, place -> new ArrayList<>());
                if (others.size() < MOST_WAYS_BACK) {
                    others.add(element);
                }
            }
        }
    }

    private static String fragment(Element link) {
        String href = link.attr("href").strip();
        return href.startsWith("#") ? href.substring(1) : "";
    }

    /** In their order. */
    List<Element> links() {
        return links;
    }

    /** The note that a link refers to; nothing for other links. */
    @Nullable Element noteOf(Element link) {
        Element place = places.get(fragment(link));
        Element note = place == null ? null : noteAround(place);
        if (place == null || note == null || link.parents().contains(note)) {
            return null;
        }
        boolean isBefore = order.getOrDefault(link, 0) < order.getOrDefault(place, 0);
        boolean isNote =
                isBefore
                        && MARKER.matcher(link.text().strip()).matches()
                        && (isAmongNotes(note) || !waysBack(link, note).isEmpty());
        return isNote ? note : null;
    }

    private static @Nullable Element noteAround(Element place) {
        Element around = place;
        while (around != null && !NOTES.contains(around.normalName())) {
            around = around.parent();
        }
        return around;
    }

    private static boolean isAmongNotes(Element note) {
        for (Element around = note; around != null; around = around.parent()) {
            if (holdsNotes(around)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something stands among notes, of which it is none. */
    static boolean isOfNotes(Element element) {
        return element.parent() != null && holdsNotes(element.parent());
    }

    private static boolean holdsNotes(Element element) {
        return ENDNOTES.matcher(element.className() + ' ' + element.attr("role")).find();
    }

    /** The links in a note that lead back to where it is referred to. */
    List<Element> waysBack(Element link, Element note) {
        var back = new ArrayList<Element>();
        for (Element named = link; named != null && back.isEmpty(); named = named.parent()) {
            for (String name : List.of(named.id(), named.attr("name"))) {
                leadingTo.getOrDefault(name.isEmpty() ? "#" : name, List.of()).stream()
                        .filter(way -> way.parents().contains(note))
                        .forEach(back::add);
            }
            if (NOTES.contains(named.normalName())) {
                break;
            }
        }
        return back;
    }
}
