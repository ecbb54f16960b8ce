package dev.seriatim.importing.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an entry with its folders. It is a key by which entries find each other, and never
 * the name of a file here.
 */
final class EntryPath {

    private static final int LONGEST = 1000;
    private static final int LONGEST_TOLD = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=$|[/\\\\])");
    private static final Pattern SEPARATOR = Pattern.compile("[/\\\\]");
    private static final Pattern LEFT_BY_SYSTEMS =
            Pattern.compile(
                    "(^|/)(__MACOSX|\\.git|\\.svn|\\.DS_Store|\\._[^/]*|Thumbs\\.db|desktop\\.ini)(/|$)");

    /** What is told of a name that cannot be levelled, behind that name. */
    static final String REFUSAL = "is no name that a file may have here.";

    private EntryPath() {}

    /**
     * Levels a name: in NFC, with {@code /} between its folders, relative and without {@code .}.
     *
     * @return nothing if it leads out of its folder, has control characters, is too long, or is
     *     none
     */
    static Optional<String> of(String name) {
        if (name.length() > LONGEST || CONTROL.matcher(name).find()) {
            return Optional.empty();
        }
        var folders = folders(name);
        return folders.isEmpty() || folders.contains("..")
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(String.join("/", folders), Normalizer.Form.NFC));
    }

    private static List<String> folders(String name) {
        var folders = new ArrayList<String>();
        for (var folder : SEPARATOR.split(DRIVE.matcher(name).replaceFirst(""))) {
            if (!folder.isEmpty() && !folder.equals(".")) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** Whether a name is one of a folder. */
    static boolean isFolder(String name) {
        return name.endsWith("/") || name.endsWith("\\");
    }

    /** Whether levelling changed more of a name than its spelling. */
    static boolean isChanged(String name, String path) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFC);
        return !plain.equals(path) && !plain.equals("./" + path);
    }

    /** Whether it is what operating systems and version control leave in folders. */
    static boolean isLeftBySystem(String path) {
        return LEFT_BY_SYSTEMS.matcher(path).find();
    }

    /** A name as reports can show it, whatever is in it: at most 200 characters. */
    static String told(String name) {
        var shown = name.codePoints().limit(LONGEST_TOLD).toArray();
        return CONTROL.matcher(new String(shown, 0, shown.length)).replaceAll("\uFFFD");
    }
}
