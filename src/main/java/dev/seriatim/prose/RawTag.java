package dev.seriatim.prose;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A tag in HTML that an author wrote, and its partner: the end tag of a start tag, or the reverse.
 */
final class RawTag implements RawPiece {

    private final String typed;
    private final String name;
    private final boolean isEnd;
    private final List<String> attributes;
    private @Nullable RawTag partner;

    /**
     * @param attributes names in lower case and values as they were written, in turn
     */
    RawTag(String typed, String name, boolean isEnd, List<String> attributes) {
        this.typed = typed;
        this.name = name.toLowerCase(Locale.ROOT);
        this.isEnd = isEnd;
        this.attributes = List.copyOf(attributes);
    }

    String typed() {
        return typed;
    }

    String name() {
        return name;
    }

    boolean isEnd() {
        return isEnd;
    }

    List<String> attributes() {
        return attributes;
    }

    /** The value of the first of these attributes that says something. */
    @Nullable String first(String... names) {
        for (String wanted : names) {
            for (int i = 0; i < attributes.size(); i += 2) {
                if (attributes.get(i).equals(wanted) && !attributes.get(i + 1).isBlank()) {
                    return attributes.get(i + 1).strip();
                }
            }
        }
        return null;
    }

    @Nullable RawTag partner() {
        return partner;
    }

    /** Makes this tag and its partner tags without one. */
    void part() {
        if (partner != null) {
            partner.partner = null;
            partner = null;
        }
    }

    /** Makes this start tag and an end tag each other's partners. */
    void pair(RawTag end) {
        partner = end;
        end.partner = this;
    }
}
