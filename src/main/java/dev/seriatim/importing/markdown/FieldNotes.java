package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Remarks on fields that nobody here asked for, but for those that were about looks alone. */
final class FieldNotes {

    private static final Set<String> LOOKS =
            Set.of(
                    ("layout type template render comments comment toc math mathjax katex mermaid sitemap"
                                    + " robots eleventynavigation eleventycomputed eleventyexcludefromcollections"
                                    + " pagination nav navigation menu menus weight outputs cssclass cssclasses"
                                    + " class classes id uid search insearchindex cascade markup feed rss resources"
                                    + " build eleventyimport override  showtoc tableofcontents"
                                    + " isctalink mobile position publishresources linktitle sidebarlabel"
                                    + " sidebarposition sidebarclassname displayed_sidebar generatedindex parsers"
                                    + " insertanchorlinks transparent pagetemplate paginateby paginatepath redirectto"
                                    + " sortby section icon color colour theme style styles script scripts css js"
                                    + " pin pinned sticky featured readtime readingtime wordcount permalinks"
                                    + " translationkey i18nkey ref pageid langref lang publish name key list"
                                    + " basename path aliases alias redirectfrom redirects oldurl oldurls url permalink excerptseparator"
                                    + " extra params taxonomies slug label")
                            .split(" "));
    private static final Pattern LOOKING =
            Pattern.compile(
                    "(?:hide|show|enable|disable|use|is|has|exclude|pagination|sidebar|eleventy|screenshot|dg).*");

    private FieldNotes() {}

    static List<FoundNote> of(PageFields fields) {
        return fields.unread().keySet().stream()
                .filter(name -> !isLook(name))
                .map(
                        name ->
                                new FoundNote(
                                        "unknown-field",
                                        fields.line(name),
                                        "This field has no place here and was left out.",
                                        name))
                .toList();
    }

    private static boolean isLook(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]++", "");
        return LOOKS.contains(plain) || LOOKING.matcher(plain).matches();
    }
}
