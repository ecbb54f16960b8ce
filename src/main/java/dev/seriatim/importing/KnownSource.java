package dev.seriatim.importing;

import dev.seriatim.article.name.ArticleName;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.text.TextFormat;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * By what an item is known again when it comes a second time, as it is kept: of a text file the
 * name that was sent with it, with its folders, and without one the title of its article; of
 * anything else what its own system calls it there.
 *
 * @param value {@code file:<name>}, {@code title:<title key>} or {@code <system>:<site> <id>}
 */
record KnownSource(String value) {

    /** An index of PostgreSQL takes no more than this in four bytes a character. */
    private static final int LONGEST = 600;

    private static final String FILE = "file:";
    private static final String TITLE = "title:";

    /**
     * The kept form of a key. However a file system writes accents, a name is the same; upper and
     * lower case differ, as on most servers: of two such files none may take the place of the
     * other.
     *
     * @param title by which an item is known that has no key of its own
     */
    static KnownSource of(SourceKey key, String title) {
        if (key.id().isEmpty()) {
            return new KnownSource(ArticleName.ofTitle(title));
        }
        if (key.system().equals(TextFormat.NAME)) {
            return new KnownSource(FILE + key.id());
        }
        var site = key.site().replaceAll("\\s", "");
        return new KnownSource(bounded("%s:%s %s".formatted(key.system(), site, key.id())));
    }

    private static String bounded(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        var digest = SourceFile.sha256(value.getBytes(StandardCharsets.UTF_8));
        return value.substring(0, LONGEST / 2) + "#" + HexFormat.of().formatHex(digest);
    }

    /**
     * Whether it is that of a text on its own, which is known by the name of its file or by its
     * title.
     */
    boolean isText() {
        return value.startsWith(FILE) || isTitle();
    }

    /** Whether nothing but a title tells what it is. */
    boolean isTitle() {
        return value.startsWith(TITLE);
    }
}
