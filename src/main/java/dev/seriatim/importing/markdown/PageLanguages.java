package dev.seriatim.importing.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In which language a file is by its place: {@code tide.de.md}, {@code content/de/tide.md}, {@code
 * i18n/de/…/tide.md}. Two letters are a language only where the same file is there in another one,
 * or the program of the tree would take them for one.
 */
final class PageLanguages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    private static final Pattern TAG =
            Pattern.compile("([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern TRANSLATED_SITE =
            Pattern.compile(
                    "i18n/([^/]+)/docusaurus-(?:plugin|theme)-content-(blog|docs|pages)[^/]*/(?:current/)?(.*)");
    private static final int DEEPEST = 4;

    /**
     * A place without its language.
     *
     * @param path what files of one work in all languages have in common
     */
    record PagePlace(@Nullable String language, String path) {}

    private final SiteLayout layout;
    private final Set<String> folders = new HashSet<>();
    private final Set<String> bareNames;

    PageLanguages(SiteLayout layout, Collection<String> paths) {
        this.layout = layout;
        this.bareNames = siblings(paths);
        findFolders(paths);
    }

    /** The names, without what may be their languages, of which there are several. */
    private static Set<String> siblings(Collection<String> paths) {
        Map<String, Long> counts =
                paths.stream()
                        .map(PageName::of)
                        .collect(Collectors.groupingBy(PageLanguages::bare, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(name -> name.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static String bare(PageName name) {
        String suffix = name.suffix();
        boolean hasLanguage = suffix != null && tag(suffix).isPresent();
        int length = name.file().length() - (suffix == null ? 0 : suffix.length() + 1);
        return name.folder() + "/" + (hasLanguage ? name.file().substring(0, length) : name.file());
    }

    /** Finds the folders that hold what others hold, in another language. */
    private void findFolders(Collection<String> paths) {
        var holders = new HashMap<String, List<String>>();
        for (String path : paths) {
            List<String> parts = parts(path);
            boolean isIndex = parts.get(parts.size() - 1).matches("(?i)(?:_?index|readme)\\..*");
            for (int i = 0; i < Math.min(DEEPEST, parts.size() - 1); i++) {
                boolean isTelling = !isIndex || i < parts.size() - 2;
                if (isTelling && tag(parts.get(i)).isPresent()) {
                    String folder = String.join("/", parts.subList(0, i + 1));
                    holders.computeIfAbsent(without(parts, i), key -> new ArrayList<>())
                            .add(folder);
                }
            }
        }
        Set<String> existing = paths.stream().map(layout::inside).collect(Collectors.toSet());
        holders.forEach(
                (rest, found) -> {
                    if (found.size() > 1 || existing.contains(rest)) {
                        folders.addAll(found);
                    }
                });
    }

    private List<String> parts(String path) {
        return Arrays.asList(layout.inside(path).split("/", -1));
    }

    private static String without(List<String> parts, int index) {
        var rest = new ArrayList<>(parts);
        rest.remove(index);
        return String.join("/", rest);
    }

    /** Tells what language a place is for, if any, and what is left of it then. */
    PagePlace of(String path) {
        String inside = layout.inside(path);
        Matcher translated = TRANSLATED_SITE.matcher(inside);
        if (translated.matches() && tag(translated.group(1)).isPresent()) {
            return new PagePlace(
                    tag(translated.group(1)).get(),
                    translated.group(2) + "/" + translated.group(3));
        }
        PageName name = PageName.of(path);
        Optional<String> named =
                Optional.ofNullable(name.suffix())
                        .flatMap(PageLanguages::tag)
                        .filter(tag -> isLanguage(name));
        boolean isNamed = named.isPresent();
        String language = named.orElse(null);
        String bare = isNamed ? layout.inside(bare(name)) + "." + name.ending() : inside;
        List<String> parts = Arrays.asList(bare.split("/", -1));
        for (int i = 0; i < Math.min(DEEPEST, parts.size() - 1); i++) {
            if (folders.contains(String.join("/", parts.subList(0, i + 1)))) {
                String folder = tag(parts.get(i)).orElse(null);
                return new PagePlace(language == null ? folder : language, without(parts, i));
            }
        }
        return new PagePlace(language, bare);
    }

    private boolean isLanguage(PageName name) {
        return layout.is(Generator.HUGO)
                || layout.is(Generator.ZOLA)
                || bareNames.contains(bare(name));
    }

    /**
     * A BCP 47 tag, from how people write one: {@code pt_br}; nothing if the language is unknown.
     */
    static Optional<String> tag(String written) {
        Matcher tag = TAG.matcher(written.strip());
        return tag.matches() && KNOWN.contains(tag.group(1).toLowerCase(Locale.ROOT))
                ? Optional.of(
                        Locale.forLanguageTag(written.strip().replace('_', '-')).toLanguageTag())
                : Optional.empty();
    }
}
