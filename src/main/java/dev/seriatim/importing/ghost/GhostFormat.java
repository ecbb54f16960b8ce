package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What Ghost exports: JSON with all tables, alone or in a zip with pictures and redirects. It is
 * read twice, first for what posts share, then post by post.
 */
@Singleton
public final class GhostFormat implements Format {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\s*\\{\\s*\"db\"\\s*:\\s*\\[\\s*\\{\\s*\"(?:meta|data)\".*", Pattern.DOTALL);
    private static final int LONGEST_YAML = 256 << 10;

    @Override
    public String name() {
        return "ghost";
    }

    @Override
    public Likeness sniff(Peek start) {
        var likeness = Likeness.NONE;
        for (var entry : start.entries()) {
            if (isJson(entry.path())) {
                var seen = likeness(entry.text());
                likeness = seen.compareTo(likeness) > 0 ? seen : likeness;
            }
        }
        return likeness;
    }

    private static Likeness likeness(String text) {
        if (BEGINNING.matcher(text).matches()) {
            return Likeness.CERTAIN;
        }
        boolean isObject = text.stripLeading().startsWith("{");
        if (isObject && text.contains("\"exported_on\"") && text.contains("\"data\"")) {
            return Likeness.CERTAIN;
        }
        boolean hasPosts = text.contains("\"posts\"") || text.contains("\"posts_authors\"");
        return isObject && hasPosts ? Likeness.POSSIBLE : Likeness.NONE;
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        var failures = new ArrayList<IOException>();
        var exports = new int[1];
        source.each(entry -> exports[0] += read(entry, out, failures));
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        if (exports[0] == 0) {
            throw new IOException("There are no posts of Ghost in what was sent.");
        }
    }

    private static int read(Entry entry, Findings out, List<IOException> failures)
            throws IOException {
        var name = entry.path().toLowerCase(Locale.ROOT);
        if (name.matches("(?:.*/)?redirects\\.ya?ml")) {
            new GhostRedirects(entry.path(), out).readYaml(entry.bytes(LONGEST_YAML));
        } else if (!isJson(name)) {
            out.leftOut("file", new Place(entry.path(), null));
        } else {
            try {
                return readJson(entry, name, out);
            } catch (IOException broken) {
                failures.add(broken);
                return 1;
            }
        }
        return 0;
    }

    /** A single file may have any name. */
    private static boolean isJson(String path) {
        return path.toLowerCase(Locale.ROOT).endsWith(".json") || path.indexOf('.') < 0;
    }

    private static int readJson(Entry entry, String name, Findings out) throws IOException {
        if (name.matches("(?:.*/)?redirects[^/]*\\.json")) {
            new GhostRedirects(entry.path(), out).readJson(entry.open());
            return 0;
        }
        return new GhostExport(entry, out).read() ? 1 : 0;
    }
}
