package dev.seriatim.importing.wordpress;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * The names of elements, each with the prefix that WordPress gives it, whatever an export calls its
 * namespaces: {@code wp:post_id}. Prefixes that nobody declared mean what they usually do.
 */
final class ElementNames {

    private static final Pattern DECLARED =
            Pattern.compile("xmlns(?::([\\w.-]{1,40}))?\\s*=\\s*[\"']([^\"']{0,200})[\"']");

    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();

    /**
     * @param head of the export, with its root element
     */
    ElementNames(String head) {
        var declared = new HashMap<String, String>();
        int root = Math.max(0, head.indexOf("<rss"));
        int end = head.indexOf('>', root);
        Matcher names = DECLARED.matcher(head.substring(root, end < 0 ? root : end));
        while (names.find()) {
            declared.put(names.group(1) == null ? "" : names.group(1), names.group(2));
        }
        scopes.push(declared);
    }

    /** Enters the element at which the reader stands, and says its name. */
    String enter(XMLStreamReader2 reader) {
        Map<String, String> scope = scopes.element();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (attribute.startsWith("xmlns")) {
                scope = scope == scopes.element() ? new HashMap<>(scope) : scope;
                String prefix = attribute.length() > 6 ? attribute.substring(6) : "";
                scope.put(prefix, reader.getAttributeValue(i));
            }
        }
        scopes.push(scope);
        return named(reader.getLocalName(), scope);
    }

    void leave() {
        scopes.pop();
    }

    /** Leaves all elements, also those whose end was not found. */
    void leaveAll() {
        while (scopes.size() > 1) {
            scopes.pop();
        }
    }

    private static String named(String name, Map<String, String> scope) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String local = name.substring(colon + 1);
        String space = scope.getOrDefault(prefix, "");
        if (space.contains("wordpress.org/export/")) {
            return (space.contains("excerpt") ? "excerpt:" : "wp:") + local;
        } else if (space.contains("purl.org/rss/1.0/modules/content")) {
            return "content:" + local;
        } else if (space.contains("purl.org/dc/elements")) {
            return "dc:" + local;
        } else if (space.isEmpty()) {
            return name;
        }
        return "other:" + local;
    }
}
