package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.Format;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Likeness;
import dev.seriatim.importing.format.Peek;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Markdown with or without front matter: one file, a folder, the sources of a site of Hugo, Jekyll,
 * Astro, Docusaurus, Eleventy or Zola, a vault of Obsidian, an export of Notion.
 */
@Singleton
public class MarkdownTree implements Format {

    private static final Pattern MARKER =
            Pattern.compile(
                    "(?:.*/)?(?:_posts|_drafts|\\.obsidian)/.*|(?:.*/)?(?:content|docs|blog)/.*\\.mdx?|(?:.*/)?_index\\.md");
    private static final Pattern OF_OTHERS = Pattern.compile("(?:.*/)?posts\\.csv");
    private static final Pattern SCRIPT_DATA = Pattern.compile(".*\\.11tydata\\.[cm]?js");

    @Override
    public String name() {
        return PageArticle.SYSTEM;
    }

    @Override
    public Likeness sniff(Peek start) {
        List<Peek.Start> entries = start.entries();
        if (entries.stream().anyMatch(entry -> OF_OTHERS.matcher(entry.path()).matches())) {
            return Likeness.NONE;
        }
        boolean isCertain = entries.stream().anyMatch(MarkdownTree::isBeyondDoubt);
        if (isCertain) {
            return Likeness.CERTAIN;
        }
        boolean hasMarkdown =
                entries.stream().anyMatch(entry -> PageName.of(entry.path()).isMarkdown());
        boolean isAllMarkdown =
                entries.stream()
                        .noneMatch(
                                entry ->
                                        PageName.of(entry.path())
                                                .ending()
                                                .matches("json|xml|html|csv|txt"));
        return !hasMarkdown ? Likeness.NONE : isAllMarkdown ? Likeness.CERTAIN : Likeness.POSSIBLE;
    }

    private static boolean isBeyondDoubt(Peek.Start entry) {
        PageName name = PageName.of(entry.path());
        boolean mayBeText =
                name.isMarkdown() || name.isHtml() || List.of("", "txt").contains(name.ending());
        FrontMatter matter = FrontMatter.of(entry.text());
        boolean isJson = matter.kind() == FrontMatter.MatterKind.JSON;
        boolean hasFields = matter.kind() != FrontMatter.MatterKind.NONE;
        return MARKER.matcher(entry.path()).matches()
                || mayBeText && hasFields && (name.isMarkdown() || !isJson);
    }

    @Override
    public void read(Source source, ReadingOptions options, Findings out) throws IOException {
        SurveyedTree tree = TreeSurvey.of(source, options);
        out.site(tree.settings().found());
        tree.sections().tell(out);
        new Telling(tree, out).tell(source);
    }

    /** Tells of one entry after the other. */
    private static final class Telling {

        private final SurveyedTree tree;
        private final Findings out;
        private final Set<FoundAuthor> authors = new HashSet<>();
        private int silent;

        Telling(SurveyedTree tree, Findings out) {
            this.tree = tree;
            this.out = out;
        }

        void tell(Source source) throws IOException {
            source.each(this::entry);
            if (silent > 0) {
                out.note(
                        new FoundNote(
                                "state-unknown",
                                null,
                                silent
                                        + " texts do not say whether readers may see them; they are drafts.",
                                null));
            }
        }

        private void entry(Entry entry) throws IOException {
            var place = new Place(entry.path(), null);
            var leftOut = tree.leftOut().kind(entry.path());
            if (leftOut.isPresent()) {
                out.leftOut(leftOut.get(), place);
                if (SCRIPT_DATA.matcher(entry.path()).matches()) {
                    out.note(
                            new FoundNote(
                                    "folder-data-script",
                                    null,
                                    "What a program says of the pages of its folder is not known.",
                                    entry.path()));
                }
                return;
            }
            LoadedPage page;
            try {
                page = tree.loader().load(entry);
            } catch (IOException unreadable) {
                out.refused(place, String.valueOf(unreadable.getMessage()));
                return;
            }
            page(page, place);
        }

        private void page(LoadedPage page, Place place) {
            LeftOutPage.destination(page).ifPresent(to -> redirect(page, to));
            LeftOutPage.kind(page)
                    .ifPresentOrElse(kind -> out.leftOut(kind, place), () -> article(page));
        }

        private void redirect(LoadedPage page, String to) {
            tree.pages().at(page.path()).stream()
                    .flatMap(own -> own.addresses().stream())
                    .forEach(from -> out.redirect(from, to));
        }

        private void article(LoadedPage page) {
            for (FoundAuthor author : PageArticle.authors(tree, page)) {
                if (authors.add(author)) {
                    out.author(author);
                }
            }
            silent += PageStanding.isSilent(tree.layout().generator(), page) ? 1 : 0;
            out.article(PageArticle.of(tree, page));
        }
    }
}
