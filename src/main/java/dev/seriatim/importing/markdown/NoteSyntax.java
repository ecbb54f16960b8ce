package dev.seriatim.importing.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Obsidian adds to Markdown: links by the names of notes, notes and pictures that are shown
 * within others, comments, marks, and names for paragraphs.
 */
final class NoteSyntax {

    private static final Pattern COMMENT = Pattern.compile("%%(?:[^%]|%(?!%))*+%%");
    private static final Pattern WIKILINK = Pattern.compile("(!?)\\[\\[([^\\[\\]\\n]{1,1000}+)]]");
    private static final Pattern MARK =
            Pattern.compile("==(?=[^\\s=])([^=\\n]{1,1000}+)(?<=\\S)==(?!=)");
    private static final Pattern BLOCK =
            Pattern.compile("(?m)(^|[ \\t]|(?<=]]))\\^([A-Za-z0-9-]{1,100}+)[ \\t]*+$");
    private static final Pattern PLUGIN =
            Pattern.compile(
                    "(?m)^[ \\t>]*+(?:`{3,}|~{3,})[ \\t]*+(dataview|dataviewjs|tasks|query|base|button|meta-bind[\\w-]*+|tracker|kanban|excalidraw|chart)[ \\t]*+$");
    private static final Pattern PICTURE =
            Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|webp|svg|avif|bmp)");
    private static final Pattern SIZE = Pattern.compile("\\|\\s*+\\d*+(?:\\s*+x\\s*+\\d++)?\\s*+$");
    private static final Pattern SIZED =
            Pattern.compile("(!\\[[^\\[\\]\\n]{0,1000}?)\\|\\d++(?:x\\d++)?(?=]\\()");
    private static final Pattern OPEN_COMMENT = Pattern.compile("(?m)^[ \\t]*+%%[ \\t]*+$");
    private static final Pattern FILE = Pattern.compile("(?i).*\\.(?!md$)[a-z][a-z0-9]{1,5}");

    private final BodyText body;
    private final SurveyedTree tree;
    private final LoadedPage page;
    private final TreeLinks links;

    private NoteSyntax(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        this.body = body;
        this.tree = tree;
        this.page = page;
        this.links = links;
    }

    static void in(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        var syntax = new NoteSyntax(body, tree, page, links);
        boolean isNotebook = tree.is(Generator.OBSIDIAN) || tree.is(Generator.NONE);
        if (isNotebook) {
            syntax.comments();
            syntax.plugins();
            body.replace(MARK, mark -> "<mark>" + mark.group(1) + "</mark>");
            body.replace(BLOCK, syntax::block);
            body.replace(SIZED, picture -> picture.group(1));
        }
        if (tree.is(Generator.OBSIDIAN)) {
            NoteTags.takenFrom(body);
        }
        body.replace(WIKILINK, syntax::wikilink);
    }

    private void comments() {
        body.replace(
                COMMENT,
                comment -> {
                    body.note(
                            "comment-left-out",
                            comment.start(),
                            "A comment for authors was left out.",
                            comment.group().replace("%%", "").strip());
                    return BodyText.emptied(comment.group());
                });
        body.replace(
                OPEN_COMMENT,
                opening -> {
                    body.note(
                            "comment-without-end",
                            opening.start(),
                            "What follows was a comment for authors; it stays, as it has no end.",
                            null);
                    return "";
                });
    }

    private void plugins() {
        var found = PLUGIN.matcher(body.text());
        while (found.find()) {
            body.note(
                    "plugin-block",
                    found.start(),
                    "A plugin of the notebook would have put something here; its words stay as code.",
                    found.group(1));
        }
    }

    /** The name of a paragraph, a list or a table is kept where something links to it. */
    private String block(MatchResult name) {
        boolean isLinked = tree.blocks().contains(name.group(2));
        return isLinked ? name.group(1) + "<a id=\"" + name.group(2) + "\"></a>" : "";
    }

    private @Nullable String wikilink(MatchResult link) {
        String inner = link.group(2).replace("\\|", "|");
        int bar = inner.indexOf('|');
        String target = (bar < 0 ? inner : inner.substring(0, bar)).strip();
        String words = bar < 0 ? "" : inner.substring(bar + 1).strip();
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash).strip();
        String heading = hash < 0 ? "" : target.substring(hash + 1).strip();
        boolean isEmbed = !link.group(1).isEmpty();
        if (name.isEmpty() && !heading.isEmpty()) {
            return link(words.isEmpty() ? shown("", heading) : words, fragment(heading));
        }
        if (isEmbed && PICTURE.matcher(name).matches()) {
            return picture(name, words);
        }
        Optional<TreePage> found = links.called(name);
        if (found.isEmpty()) {
            return missing(link, name, words, isEmbed);
        }
        if (isEmbed) {
            body.note("embed", link.start(), "The embed of " + target + " became a link.", target);
        }
        return links.to(found.get(), fragment(heading))
                .map(to -> link(words.isEmpty() || isEmbed ? shown(name, heading) : words, to))
                .orElse(null);
    }

    private static String shown(String name, String heading) {
        String plain = heading.startsWith("^") ? "" : heading.replace("#", " > ");
        return name.isEmpty() ? plain : plain.isEmpty() ? name : name + " > " + plain;
    }

    /** Obsidian's path of headings ends with the one that is meant. */
    private static String fragment(String heading) {
        if (heading.isEmpty()) {
            return "";
        }
        String last = heading.substring(heading.lastIndexOf('#') + 1).strip();
        return "#" + (last.startsWith("^") ? last.substring(1) : LinkPath.encoded(last));
    }

    private static String link(String words, String address) {
        return "[" + words.replace("[", "\\[").replace("]", "\\]") + "](" + address + ")";
    }

    private String picture(String name, String words) {
        String path =
                tree.files()
                        .called(name)
                        .map(one -> LinkPath.relative(page.name().folder(), one))
                        .orElse(name);
        String alt = SIZE.matcher("|" + words).replaceFirst("").replaceFirst("^\\|", "");
        return "!" + link(alt.isBlank() ? PageName.of(name).file() : alt, LinkPath.encoded(path));
    }

    /** What is no note stays as it is; a link by title waits for an article of that title. */
    private @Nullable String missing(MatchResult link, String name, String words, boolean isEmbed) {
        boolean isFile = FILE.matcher(name).matches();
        if (!isEmbed && !isFile || !isNotebook()) {
            return isNotebook() && link.group(2).contains("#")
                    ? "[[" + name + (words.isEmpty() ? "" : "|" + words) + "]]"
                    : null;
        }
        body.note(
                "embed",
                link.start(),
                "The embed of " + name + " became words; it is no text of this source.",
                name);
        return words.isEmpty() || words.matches("[\\d x]+") ? name : words + " (" + name + ")";
    }

    private boolean isNotebook() {
        return List.of(Generator.OBSIDIAN, Generator.NONE, Generator.NOTION)
                .contains(tree.layout().generator());
    }
}
