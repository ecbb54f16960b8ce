package dev.seriatim.importing.markdown;

import dev.seriatim.prose.NameKey;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All pages of a tree, by whatever others may refer to them. */
final class TreePages {

    private static final Pattern PAGE_END = Pattern.compile("(?:/index)?(?:\\.html?)?/*+$");

    private static final Pattern DATE = Pattern.compile("(?<=^|/)\\d{4}-\\d{2}-\\d{2}-(?=[^/]++$)");

    private final Map<String, TreePage> byPath = new HashMap<>();
    private final Map<String, TreePage> byAddress = new HashMap<>();
    private final Map<String, TreePage> byUndated = new HashMap<>();
    private final Map<String, List<TreePage>> byName = new HashMap<>();
    private final Map<String, List<TreePage>> byWork = new HashMap<>();
    private @Nullable String wrapping;

    void add(TreePage page) {
        byPath.put(page.path(), page);
        byUndated.putIfAbsent(DATE.matcher(page.path()).replaceFirst(""), page);
        String top = page.path().substring(0, page.path().indexOf('/') + 1);
        wrapping = wrapping == null || wrapping.equals(top) ? top : "";
        page.addresses().forEach(address -> byAddress.putIfAbsent(plainAddress(address), page));
        byWork.computeIfAbsent(page.work(), work -> new ArrayList<>()).add(page);
        PageName name = PageName.of(page.path());
        addName(name.notionId() == null ? name.file() : name.stem(), page);
        addName(name.stem(), page);
        page.names().forEach(other -> addName(other, page));
        addName(page.title(), page);
    }

    private void addName(String name, TreePage page) {
        List<TreePage> pages = byName.computeIfAbsent(NameKey.of(name), key -> new ArrayList<>());
        if (!pages.contains(page)) {
            pages.add(page);
        }
    }

    Collection<TreePage> all() {
        return byPath.values();
    }

    /** The folder in which all of them were packed, with a slash at its end; empty without one. */
    String wrapping() {
        return wrapping == null ? "" : wrapping;
    }

    /** The page of exactly this path. */
    Optional<TreePage> at(String path) {
        return Optional.ofNullable(byPath.get(Normalizer.normalize(path, Normalizer.Form.NFC)));
    }

    /** The page of this path but for the date before the name of its file. */
    Optional<TreePage> undated(String path) {
        return Optional.ofNullable(byUndated.get(Normalizer.normalize(path, Normalizer.Form.NFC)));
    }

    /** The page that had this path, {@code /blog/tide/}, with or without its end. */
    Optional<TreePage> published(String address) {
        return Optional.ofNullable(byAddress.get(plainAddress(address)));
    }

    static String plainAddress(String address) {
        String path = address.replaceFirst("^https?://[^/]*+", "");
        String decoded = LinkPath.decoded(path.isEmpty() ? "/" : path);
        return PAGE_END.matcher(decoded).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    /**
     * The page that a note calls by a name, {@code Tide} or {@code harbour/Tide}: of several the
     * nearest to where it is said.
     *
     * @param from the path of the note that calls it
     */
    Optional<TreePage> called(String name, String from) {
        String plain =
                name.replaceFirst("(?i)\\.(?:md|markdown|mdx)$", "").replaceFirst("^\\./|^/", "");
        int slash = plain.lastIndexOf('/');
        List<TreePage> whole = byName.getOrDefault(NameKey.of(plain), List.of());
        if (slash < 0 || !whole.isEmpty()) {
            return nearest(whole, from);
        }
        String end = ("/" + plain).toLowerCase(Locale.ROOT);
        return nearest(
                byName.getOrDefault(NameKey.of(plain.substring(slash + 1)), List.of()).stream()
                        .filter(page -> withoutEnding("/" + page.path()).endsWith(end))
                        .toList(),
                from);
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("\\.[^./]*$", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<TreePage> nearest(List<TreePage> pages, String from) {
        return pages.stream()
                .max(
                        Comparator.comparingInt((TreePage page) -> common(page.path(), from))
                                .thenComparing(page -> -page.path().length())
                                .thenComparing(TreePage::path, Comparator.reverseOrder()));
    }

    private static int common(String path, String other) {
        int same = 0;
        int folder = 0;
        while (same < Math.min(path.length(), other.length())
                && path.charAt(same) == other.charAt(same)) {
            if (path.charAt(same) == '/') {
                folder = same;
            }
            same++;
        }
        return folder;
    }

    /** A page in another language. */
    Optional<TreePage> translated(TreePage page, String language) {
        return byWork.getOrDefault(page.work(), List.of()).stream()
                .filter(one -> language.equalsIgnoreCase(one.language()))
                .findFirst();
    }

    /** Which of the translations of a work is the one that the others are translations of. */
    Optional<TreePage> original(TreePage page, String defaultLanguage) {
        List<TreePage> all = byWork.getOrDefault(page.work(), List.of());
        if (all.stream().map(TreePage::language).distinct().count() < 2) {
            return Optional.empty();
        }
        return all.stream()
                .min(
                        Comparator.comparing(
                                        (TreePage one) -> !defaultLanguage.equals(one.language()))
                                .thenComparing(one -> one.language() != null)
                                .thenComparing(TreePage::path))
                .filter(original -> !original.equals(page));
    }
}
