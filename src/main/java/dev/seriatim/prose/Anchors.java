package dev.seriatim.prose;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places of one text that links can lead to. While HTML is being made, each is marked by an id
 * that no author can guess, so that an id written in raw HTML is never taken for one of ours; it
 * gets another one, too, which is no word of a script.
 */
final class Anchors {

    /**
     * GitHub leaves out what is neither letter, mark, number, hyphen nor underscore; not here where
     * nothing else is left, as of a heading of emoji.
     */
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})|\\+");

    private static final int LONGEST = 1_000;

    /** What more authors name is no place for links. */
    private static final int MOST_NAMED = 2_000;

    private final String secret = UUID.randomUUID().toString();
    private final HeadingIds names = new HeadingIds();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, Integer> repetitions = new HashMap<>();
    private final Map<String, String> named = new HashMap<>();
    private final Set<String> placed = new HashSet<>();

    /** Gives a place an id made from its name and returns the mark to stand for it. */
    String mark(String name) {
        String mark = secret + "-" + ids.size();
        String id = names.next(name);
        ids.put(mark, id);
        given.add(id);
        return mark;
    }

    /** Marks a heading, which links find by its words too. */
    String markHeading(String words) {
        String mark = mark(words);
        String id = ids.get(mark);
        String name = gitHubName(words);
        int before = repetitions.merge(name, 1, Integer::sum) - 1;
        headings.putIfAbsent(before == 0 ? name : name + "-" + before, id);
        Slug.of(words).ifPresent(slug -> headings.putIfAbsent(slug, id));
        headings.remove("");
        return mark;
    }

    /** Lets links lead to a place to which an author gave an id. */
    void name(String authorsId) {
        if (!authorsId.isBlank() && authorsId.length() <= LONGEST && named.size() < MOST_NAMED) {
            given.add(named.computeIfAbsent(authorsId.strip(), names::next));
        }
    }

    /** The id that a mark stands for, or the first time an id of an author's; none after that. */
    @Nullable String id(String mark) {
        String id = ids.get(mark);
        String authorsId = mark.strip();
        return id == null && placed.add(authorsId) ? named.get(authorsId) : id;
    }

    /**
     * Where a link leads: {@code #setup} to what its author gave this id, or to the heading
     * "Setup", whether it is written as the heading's id, as GitHub would have it, or as its words.
     * What means no place stays.
     */
    String href(String href) {
        if (!href.startsWith("#") || href.length() > LONGEST) {
            return href;
        }
        String id = place(href.substring(1));
        return id == null ? href : "#" + id;
    }

    /** The id of the place that a fragment means, if it means one. */
    @Nullable String place(String fragment) {
        String authors = named.getOrDefault(fragment, named.get(decoded(fragment)));
        if (authors != null || given.contains(fragment)) {
            return authors == null ? fragment : authors;
        }
        return ids.containsKey(fragment) ? ids.get(fragment) : heading(fragment);
    }

    private @Nullable String heading(String fragment) {
        String words = decoded(fragment);
        String id = headings.get(gitHubName(words));
        return id == null ? Slug.of(words).map(headings::get).orElse(null) : id;
    }

    private static String gitHubName(String words) {
        String small = words.strip().toLowerCase(Locale.ROOT);
        String plain = PUNCTUATION.matcher(small).replaceAll("");
        boolean saysNothing = plain.codePoints().noneMatch(Character::isLetterOrDigit);
        return (saysNothing ? small : plain).replace(' ', '-');
    }

    private static String decoded(String fragment) {
        String escaped =
                BROKEN_ESCAPE
                        .matcher(fragment)
                        .replaceAll(found -> found.group().equals("+") ? "%2B" : "%25");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
