package dev.seriatim.importing.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Paths within a tree and on a site, and how they lead from one to another. */
final class LinkPath {

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private LinkPath() {}

    /** Without percent signs that stand for other characters; what is none of these stays. */
    static String decoded(String address) {
        String escaped = BROKEN_ESCAPE.matcher(address).replaceAll("%25").replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }

    /** As an address in Markdown, with whatever could end it escaped. */
    static String encoded(String path) {
        var encoded = new StringBuilder(path.length() + 16);
        for (char c : path.toCharArray()) {
            if (c <= ' ' || "()<>[]%?#\"\\^`{|}*~".indexOf(c) >= 0) {
                encoded.append('%').append(String.format("%02X", (int) c));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /** A path that may begin with {@code ../}, seen from a folder; without a slash at its start. */
    static String resolved(String folder, String path) {
        var parts = new ArrayDeque<String>();
        String whole = path.startsWith("/") ? path : folder + "/" + path;
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** How to get from a folder to a path. */
    static String relative(String folder, String path) {
        List<String> from = folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/", -1));
        List<String> to = Arrays.asList(path.split("/", -1));
        int same = 0;
        while (same < from.size() && same < to.size() - 1 && from.get(same).equals(to.get(same))) {
            same++;
        }
        return "../".repeat(from.size() - same) + String.join("/", to.subList(same, to.size()));
    }
}
