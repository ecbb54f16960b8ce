package dev.seriatim.importing;

import dev.seriatim.article.name.ArticleName;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * By what a file is known again when it comes a second time: the name that was sent with it, with
 * its folders; without one, the title of its article.
 */
record SourceKey(String value) {

    /** An index of PostgreSQL takes no more than this in four bytes a character. */
    static final int LONGEST_NAME = 500;

    private static final String FILE = "file:";

    /**
     * The key of a file. However its system writes accents, a name is the same; upper and lower
     * case differ, as on most servers: of two such files none may take the place of the other.
     */
    static SourceKey of(@Nullable String file, String title) {
        return file == null ? new SourceKey(ArticleName.ofTitle(title)) : ofFile(file);
    }

    static SourceKey ofFile(String name) {
        var path = Normalizer.normalize(name, Normalizer.Form.NFC);
        return new SourceKey(FILE + (path.startsWith("./") ? path.substring(2) : path));
    }

    boolean isFile() {
        return value.startsWith(FILE);
    }
}
