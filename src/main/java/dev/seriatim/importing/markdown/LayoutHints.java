package dev.seriatim.importing.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/** What texts show of the program for which they were written. */
final class LayoutHints {

    private static final Pattern ZOLA =
            Pattern.compile(
                    "(?m)^\\[(?:extra|taxonomies)]|^(?:path|sort_by|insert_anchor_links) *=");
    private static final Pattern NOTE =
            Pattern.compile("\\[\\[[^\\[\\]\\n]++]]|(?m)^> ?\\[![\\w-]++]");

    private int count;
    private int zola;
    private int toml;
    private int notes;
    private int dated;

    int count() {
        return count;
    }

    void add(PageName name, String text) {
        FrontMatter matter = FrontMatter.of(text);
        boolean isToml = matter.kind() == FrontMatter.MatterKind.TOML;
        count++;
        toml += isToml ? 1 : 0;
        zola += isToml && ZOLA.matcher(matter.text()).find() ? 1 : 0;
        notes += NOTE.matcher(matter.body()).find() ? 1 : 0;
        dated +=
                name.date() != null
                                && name.ghostState() == null
                                && matter.kind() == FrontMatter.MatterKind.YAML
                        ? 1
                        : 0;
    }

    SiteLayout layout(Optional<SiteLayout> known) {
        String root = known.map(SiteLayout::root).orElse("");
        if (zola > 0) {
            return new SiteLayout(Generator.ZOLA, root);
        }
        if (known.isPresent() || toml > 0) {
            return known.orElseGet(() -> new SiteLayout(Generator.HUGO, root));
        }
        if (notes > 0 && notes >= dated) {
            return new SiteLayout(Generator.OBSIDIAN, root);
        }
        return new SiteLayout(dated > 0 ? Generator.JEKYLL : Generator.NONE, root);
    }
}
