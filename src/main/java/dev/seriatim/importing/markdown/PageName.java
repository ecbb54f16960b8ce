package dev.seriatim.importing.markdown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a file says: {@code posts/2026-3-1-low-tide.de.md} is {@code low-tide}, of 1
 * March 2026, and perhaps in German.
 *
 * @param folder all folders, without a slash at the end; empty at the top
 * @param stem the name without its ending, its date and the digits that Notion adds; of an {@code
 *     index.md}, that of its folder
 * @param file the name without its ending alone
 * @param ending without its dot, in small letters
 * @param date as the name, or that of its folder, has it
 * @param impossibleDate what looks like a date, but is no day of the calendar
 * @param suffix what may be a language: {@code de}
 * @param notionId 32 hexadecimal digits
 * @param ghostState draft, published or deleted
 */
record PageName(
        String folder,
        String stem,
        String file,
        String ending,
        @Nullable LocalDate date,
        @Nullable String impossibleDate,
        @Nullable String suffix,
        @Nullable String notionId,
        @Nullable String ghostState) {

    private static final Set<String> MARKDOWN =
            Set.of(
                    "md",
                    "markdown",
                    "mdown",
                    "mkd",
                    "mkdn",
                    "mkdown",
                    "mdwn",
                    "mdx",
                    "rmd",
                    "qmd",
                    "text");
    private static final Set<String> HTML = Set.of("html", "htm", "xhtml");
    private static final Pattern DATED =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[-_ ]++(.*)|$)", Pattern.DOTALL);
    private static final Pattern DATED_FOLDERS =
            Pattern.compile(
                    "(?:^|.*/)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[-/].*|$)", Pattern.DOTALL);
    private static final Pattern NOTION = Pattern.compile("(.*) ([0-9a-f]{32})", Pattern.DOTALL);
    private static final Pattern GHOST =
            Pattern.compile(
                    "(draft|published|deleted)-(\\d{4}-\\d{1,2}-\\d{1,2}-.*)", Pattern.DOTALL);
    private static final Pattern SUFFIX =
            Pattern.compile("(.+)\\.([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})?)", Pattern.DOTALL);

    /** Reads a path, parted by {@code /}. */
    static PageName of(String path) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        int dot = name.lastIndexOf('.');
        String file = dot <= 0 ? name : name.substring(0, dot);
        String ending = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        Matcher notion = NOTION.matcher(file);
        Matcher ghost = GHOST.matcher(file);
        String plain = notion.matches() ? notion.group(1) : ghost.matches() ? ghost.group(2) : file;
        Matcher suffix = SUFFIX.matcher(plain);
        boolean hasSuffix = suffix.matches();
        String bare = hasSuffix ? suffix.group(1) : plain;
        String dated = isIndex(bare) ? lastOf(folder) : bare;
        Matcher date = DATED.matcher(dated);
        boolean isDated = date.matches();
        Matcher folders = DATED_FOLDERS.matcher(path);
        Matcher digits = isDated ? date : folders.matches() ? folders : null;
        Optional<LocalDate> day = digits == null ? Optional.empty() : day(digits);
        boolean isNamedByDate =
                isDated && day.isPresent() && date.group(4) != null && !date.group(4).isBlank();
        return new PageName(
                folder,
                isNamedByDate ? date.group(4) : dated.isEmpty() ? bare : dated,
                file,
                ending,
                day.orElse(null),
                digits != null && day.isEmpty()
                        ? digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3)
                        : null,
                hasSuffix ? suffix.group(2) : null,
                notion.matches() ? notion.group(2) : null,
                ghost.matches() ? ghost.group(1) : null);
    }

    /** The day in an address that has it in its folders, {@code /2026/03/01/low-tide}. */
    static Optional<LocalDate> dayIn(String address) {
        Matcher folders = DATED_FOLDERS.matcher(address);
        return folders.matches() ? day(folders) : Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher digits) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(digits.group(1)),
                            Integer.parseInt(digits.group(2)),
                            Integer.parseInt(digits.group(3))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean isIndex(String name) {
        return name.equalsIgnoreCase("index") || name.equals("_index");
    }

    static String lastOf(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** Whether it is the page of its folder. */
    boolean isIndex() {
        return file.matches("(?i)_?index(?:\\..*)?");
    }

    /** Whether it is the page of a section of Hugo or Zola, which lists what is in it. */
    boolean isSection() {
        return file.matches("_index(?:\\..*)?");
    }

    boolean isMarkdown() {
        return MARKDOWN.contains(ending);
    }

    boolean isHtml() {
        return HTML.contains(ending);
    }

    /** The stem as words, for a page that has no other title: {@code Low tide}. */
    String words() {
        boolean isSlug = stem.indexOf(' ') < 0;
        String words = isSlug ? stem.replaceAll("[-_]++", " ").strip() : stem.strip();
        return isSlug && !words.isEmpty()
                ? words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1))
                : stem.strip();
    }
}
