package dev.seriatim.http.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: {@code *} or a list of tags (RFC 9110
 * 13.1.1, 13.1.2).
 *
 * @param any whether it is {@code *}
 */
record EntityTagList(boolean any, List<Held> tags) {

    /** One tag as the client holds it. */
    record Held(boolean weak, String opaque) {}

    // RFC 9110 8.8.3: entity-tag = [ "W/" ] DQUOTE *( %x21 / %x23-7E / obs-text ) DQUOTE
    private static final Pattern TAG =
            Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");

    // RFC 9110 5.6.1.2: "A recipient MUST parse and ignore a reasonable number of empty list
    // elements".
    private static final Pattern EMPTY = Pattern.compile("\\s*(,|$)");

    /** Reads the header; empty if it is malformed. */
    static Optional<EntityTagList> parse(String header) {
        if (header.strip().equals("*")) {
            return Optional.of(new EntityTagList(true, List.of()));
        }
        var tags = new ArrayList<Held>();
        Matcher matcher = TAG.matcher(header);
        Matcher empty = EMPTY.matcher(header);
        int position = 0;
        while (position < header.length()) {
            if (empty.find(position) && empty.start() == position) {
                position = empty.end();
            } else if (matcher.find(position) && matcher.start() == position) {
                tags.add(new Held(matcher.group(1) != null, matcher.group(2)));
                position = matcher.end();
            } else {
                return Optional.empty();
            }
        }
        return tags.isEmpty() ? Optional.empty() : Optional.of(new EntityTagList(false, tags));
    }

    /**
     * RFC 9110 13.1.1: "An origin server MUST use the strong comparison function", so a weak tag
     * never matches. What a writer does not write makes no difference.
     */
    boolean matchesStrongly(EntityTag current) {
        return any
                || tags.stream()
                        .anyMatch(held -> !held.weak() && current.isWrittenAs(held.opaque()));
    }

    /** RFC 9110 13.1.2: "A recipient MUST use the weak comparison function". */
    boolean matchesWeakly(EntityTag current) {
        return any || tags.stream().anyMatch(held -> current.isHeldAs(held.opaque()));
    }
}
