package dev.seriatim.importing.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files of a tree are no articles, by their places and endings. */
final class LeftOutFile {

    private static final Map<String, List<String>> KINDS =
            Map.of(
                    "picture",
                    List.of("png jpg jpeg gif webp avif svg ico bmp tif tiff heic".split(" ")),
                    "sound or film",
                    List.of("mp3 ogg oga wav m4a flac mp4 webm mov ogv mkv m4v".split(" ")),
                    "style or script",
                    List.of("css scss sass less styl js mjs cjs ts map wasm".split(" ")),
                    "table",
                    List.of("csv tsv xls xlsx ods base".split(" ")),
                    "data file",
                    List.of("json yml yaml toml xml lock txt".split(" ")),
                    "template",
                    List.of(
                            "njk liquid hbs ejs haml pug webc astro vue jsx tsx svelte tera"
                                    .split(" ")),
                    "drawing",
                    List.of("canvas", "excalidraw"),
                    "document",
                    List.of("pdf doc docx odt ppt pptx epub rtf".split(" ")),
                    "text in another markup",
                    List.of("adoc asciidoc rst org textile tex ipynb".split(" ")));

    private static final Pattern HIDDEN =
            Pattern.compile("(?:.*/)?(?:\\.[^/]+|__MACOSX|Thumbs\\.db|desktop\\.ini)(?:/.*)?");
    private static final Pattern PROGRAM =
            Pattern.compile("(?:.*/)?(?:node_modules|vendor|bower_components)/.*");
    private static final Pattern ABOUT_THE_TREE =
            Pattern.compile(
                    "(?i)(?:readme|licen[cs]e|copying|changelog|contributing|code_of_conduct|security"
                            + "|authors|contributors|governance|support|notice|claude|agents"
                            + "|pull_request_template|issue_template)(?:\\.[a-z.]*)?");
    private static final Pattern CONTENT =
            Pattern.compile(
                    "(?i)(?:.*/)?(?:content|contents|posts?|blog|articles?|essays?|docs|notes|pages|writing|source|src)/.*");
    private static final Pattern ERROR_PAGE =
            Pattern.compile("(?i)(?:.*/)?(?:404|500)(?:\\.[a-z-]+)?\\.[a-z]+");

    private static final Map<Generator, Pattern> NO_CONTENT =
            Map.of(
                    Generator.JEKYLL,
                    Pattern.compile(
                            "_(?:layouts|includes|sass|data|plugins|site)/.*|(?:.*/)?_[^/]+\\.[^/]+"),
                    Generator.ELEVENTY,
                    Pattern.compile("(?:.*/)?_(?:includes|layouts|data|site)/.*"),
                    Generator.HUGO,
                    Pattern.compile(
                            "(?:layouts|themes|archetypes|public|resources|assets|static|data|i18n|exampleSite)/.*"),
                    Generator.ZOLA,
                    Pattern.compile("(?:templates|themes|public|sass|static)/.*"),
                    Generator.ASTRO,
                    Pattern.compile(
                            "(?:dist|public)/.*|src/(?!content/|pages/|data/|blog/|posts/).*"),
                    Generator.DOCUSAURUS,
                    Pattern.compile("(?:build|static|node_modules)/.*|(?:.*/)?_[^/]+\\.mdx?"));

    private final SiteLayout layout;
    private final boolean hasContentFolder;
    private final boolean hasContent;

    LeftOutFile(SiteLayout layout, Set<String> paths) {
        this.layout = layout;
        this.hasContentFolder =
                layout.generator().publishes()
                        || paths.stream()
                                .anyMatch(path -> CONTENT.matcher(layout.inside(path)).matches());
        this.hasContent =
                paths.stream().anyMatch(path -> layout.inside(path).startsWith("content/"));
    }

    /** What kind of file it is, if it is none that may be an article. */
    Optional<String> kind(String path) {
        PageName name = PageName.of(path);
        if (HIDDEN.matcher(path).matches()) {
            return Optional.of("hidden file");
        }
        if (!name.isMarkdown() && !name.isHtml()) {
            return Optional.of(kindOf(name.ending()));
        }
        String inside = layout.inside(path);
        if (hasContentFolder && ABOUT_THE_TREE.matcher(inside).matches()) {
            return Optional.of("file about the folder itself");
        }
        boolean isProgram = PROGRAM.matcher(path).matches();
        Pattern none = NO_CONTENT.get(layout.generator());
        if (isProgram || none != null && none.matcher(inside).matches()) {
            return Optional.of("template");
        }
        return ERROR_PAGE.matcher(inside).matches() && layout.generator().publishes()
                ? Optional.of("error page")
                : outside(inside);
    }

    private Optional<String> outside(String inside) {
        boolean hasOnePlace = layout.is(Generator.HUGO) || layout.is(Generator.ZOLA);
        boolean isElsewhere = hasOnePlace && hasContent && !inside.startsWith("content/");
        return isElsewhere ? Optional.of("text outside the content") : Optional.empty();
    }

    private static String kindOf(String ending) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().contains(ending.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("other file");
    }
}
