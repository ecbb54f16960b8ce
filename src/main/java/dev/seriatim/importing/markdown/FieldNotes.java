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

    /**
     * The remarks.
     *
     * @param withValues whether they repeat what the fields say, of which each page has its own
     */
    static List<FoundNote> of(PageFields fields, boolean withValues) {
        return fields.unread().entrySet().stream()
                .filter(field -> !isLook(field.getKey()))
                .map(
                        field ->
                                note(
                                        fields,
                                        field.getKey(),
                                        withValues ? ": " + field.getValue().asText() : ""))
                .toList();
    }

    private static FoundNote note(PageFields fields, String name, String value) {
        String message = "This field has no place here and was left out.";
        return new FoundNote("unknown-field", fields.line(name), message, name + value);
    }

    private static boolean isLook(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[_\\- ]++", "");
        return LOOKS.contains(plain) || LOOKING.matcher(plain).matches();
    }
}
