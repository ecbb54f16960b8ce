package dev.seriatim.importing.ghost;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.reading.JsonRow;
import dev.seriatim.importing.reading.JsonRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that lead elsewhere, from {@code redirects.json}, a list of {@code
 * {"from":"^/old/$","to":"/new/"}}, or {@code redirects.yaml}, lines of {@code /old/: /new/}. One
 * that stands for many, by a pattern, is not taken.
 */
final class GhostRedirects implements JsonRows.RowTaker {

    /** A pair below {@code 301:} or {@code 302:}, either half quoted or not. */
    private static final Pattern PAIR =
            Pattern.compile("\\s+([\"']?)(.+?)\\1:\\s+([\"']?)(\\S+?)\\3\\s*");

    private static final int LONGEST_LINE = 5_000;

    private final String entry;
    private final Findings out;

    GhostRedirects(String entry, Findings out) {
        this.entry = entry;
        this.out = out;
    }

    void readJson(InputStream bytes) throws IOException {
        new JsonRows(Set.of(), this).read(bytes);
    }

    void readYaml(byte[] bytes) {
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.length() < LONGEST_LINE)
                .map(PAIR::matcher)
                .filter(Matcher::matches)
                .forEach(pair -> redirect(pair.group(2), pair.group(4)));
    }

    @Override
    public boolean wants(String table) {
        return true;
    }

    @Override
    public void row(JsonRow row) {
        redirect(row.text("from"), row.text("to"));
    }

    @Override
    public void refused(String table, int line, String reason) {
        out.refused(new Place(entry, line), reason);
    }

    private void redirect(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return;
        }
        var path = from.strip().replaceFirst("^\\^", "").replaceFirst("(?:/\\?)?\\$$", "");
        path = path.replace("\\/", "/").replace("\\.", ".").replace("\\-", "-");
        if (path.startsWith("/")
                && !path.matches(".*[*+?()\\[\\]{}|\\\\^$].*")
                && !to.contains("$")) {
            out.redirect(path, to);
        } else {
            out.note(
                    new FoundNote(
                            "redirect-pattern",
                            null,
                            "A redirect that stands for many addresses is not taken.",
                            from));
        }
    }
}
