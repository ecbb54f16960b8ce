package dev.seriatim.importing.markdown;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which program a tree was written for, and where in what was sent it begins.
 *
 * @param root the folder of the tree with a slash at its end; empty if it is the top
 */
record SiteLayout(Generator generator, String root) {

    private record LayoutMarker(Generator generator, Pattern path) {

        LayoutMarker(Generator generator, String path) {
            this(generator, Pattern.compile("((?:[^/]++/)*?)" + path));
        }
    }

    /** The surest first. */
    private static final List<LayoutMarker> MARKERS =
            List.of(
                    new LayoutMarker(Generator.DOCUSAURUS, "docusaurus\\.config\\.[cm]?[jt]s"),
                    new LayoutMarker(Generator.ASTRO, "astro\\.config\\.[cm]?[jt]s"),
                    new LayoutMarker(
                            Generator.ELEVENTY, "(?:\\.eleventy|eleventy\\.config)\\.[cm]?[jt]s"),
                    new LayoutMarker(Generator.OBSIDIAN, "\\.obsidian/.*"),
                    new LayoutMarker(
                            Generator.HUGO,
                            "(?:hugo\\.(?:toml|ya?ml|json)|config/_default/.*|archetypes/.*)"),
                    new LayoutMarker(Generator.JEKYLL, "_config\\.ya?ml"),
                    new LayoutMarker(Generator.JEKYLL, "_(?:posts|drafts)/.*"),
                    new LayoutMarker(Generator.ASTRO, "src/content/.*"),
                    new LayoutMarker(Generator.DOCUSAURUS, "i18n/[^/]+/docusaurus-.*"),
                    new LayoutMarker(Generator.DOCUSAURUS, "(?:blog/)?authors\\.ya?ml"),
                    new LayoutMarker(Generator.ELEVENTY, "(?:[^/]+/)*[^/]+\\.11tydata\\..*"),
                    new LayoutMarker(Generator.NOTION, "(?:[^/]+/)*[^/]* [0-9a-f]{32}\\.md"),
                    new LayoutMarker(Generator.HUGO, "config\\.(?:toml|ya?ml)"),
                    new LayoutMarker(Generator.HUGO, "content/.*"),
                    new LayoutMarker(Generator.HUGO, "(?:[^/]+/)*_index(?:\\.[^/.]+)?\\.md"));

    /** Recognises a layout by its files; Zola's looks like Hugo's from here. */
    static Optional<SiteLayout> of(Collection<String> paths) {
        for (LayoutMarker marker : MARKERS) {
            Optional<String> root =
                    paths.stream()
                            .map(marker.path()::matcher)
                            .filter(Matcher::matches)
                            .map(found -> found.group(1))
                            .min(Comparator.comparing(String::length));
            if (root.isPresent()) {
                return Optional.of(new SiteLayout(marker.generator(), root.get()));
            }
        }
        return Optional.empty();
    }

    /** The path below the root; the path itself if it is elsewhere. */
    String inside(String path) {
        return path.startsWith(root) ? path.substring(root.length()) : path;
    }

    boolean is(Generator generator) {
        return this.generator == generator;
    }

    /** The path below the folder in which the program looks for texts. */
    String inContent(String path) {
        String inside = inside(path);
        Function<String, String> without =
                folder -> inside.startsWith(folder) ? inside.substring(folder.length()) : inside;
        return switch (generator) {
            case HUGO, ZOLA -> without.apply("content/");
            case ASTRO ->
                    inside.startsWith("src/pages/")
                            ? without.apply("src/pages/")
                            : without.apply("src/content/");
            case ELEVENTY ->
                    inside.startsWith("src/") ? without.apply("src/") : without.apply("content/");
            default -> inside;
        };
    }
}
