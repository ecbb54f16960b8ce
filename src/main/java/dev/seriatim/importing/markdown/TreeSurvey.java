package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.ReadingOptions;
import dev.seriatim.importing.format.Source;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through a tree twice before anything is told of it: once for the paths and what is said of
 * the whole, and once for what its pages need to know of each other.
 */
final class TreeSurvey {

    private static final Pattern BLOCK_LINK = Pattern.compile("#\\^([A-Za-z0-9-]{1,100}+)");
    private static final int MOST_DATA = 4 << 20;
    private static final int MOST_HINTS = 200;

    private final Source source;
    private final ReadingOptions options;
    private final TreeFiles files = new TreeFiles();
    private final FolderData data = new FolderData();
    private final TreePages pages = new TreePages();
    private final Set<String> blocks = new HashSet<>();

    private TreeSurvey(Source source, ReadingOptions options) {
        this.source = source;
        this.options = options;
    }

    static SurveyedTree of(Source source, ReadingOptions options) throws IOException {
        return new TreeSurvey(source, options).survey();
    }

    private SurveyedTree survey() throws IOException {
        source.each(entry -> files.add(entry.path()));
        SiteLayout layout = layout();
        SiteSettings settings = settings(layout);
        ZoneId zone = settings.zone() == null ? options.zone() : settings.zone();
        List<String> texts =
                files.all().stream()
                        .filter(
                                path ->
                                        PageName.of(path).isMarkdown()
                                                || PageName.of(path).isHtml())
                        .toList();
        var loader = new PageLoader(layout, data, new PageLanguages(layout, texts), zone);
        String language =
                Optional.ofNullable(settings.language())
                        .flatMap(PageLanguages::tag)
                        .or(options::language)
                        .orElse("en");
        var tree =
                new SurveyedTree(
                        layout,
                        settings,
                        data,
                        new SiteSections(layout, data),
                        loader,
                        new LeftOutFile(layout, files.all()),
                        pages,
                        files,
                        blocks,
                        zone,
                        language);
        source.each(entry -> page(entry, tree));
        return tree;
    }

    private SiteLayout layout() throws IOException {
        Optional<SiteLayout> known = SiteLayout.of(files.all());
        boolean isSure = known.isPresent() && !known.get().is(Generator.HUGO);
        return isSure ? known.get() : hinted(known);
    }

    /** Where the files leave it open, the first texts tell. */
    private SiteLayout hinted(Optional<SiteLayout> known) throws IOException {
        var hints = new LayoutHints();
        source.each(
                entry -> {
                    if (PageName.of(entry.path()).isMarkdown()
                            && hints.count() < MOST_HINTS
                            && entry.size() < MOST_DATA) {
                        hints.add(PageName.of(entry.path()), text(entry));
                    }
                });
        return hints.layout(known);
    }

    private static String text(Entry entry) throws IOException {
        return PageText.of(entry.bytes(PageLoader.LARGEST)).text();
    }

    private SiteSettings settings(SiteLayout layout) throws IOException {
        var found = new ArrayList<SiteSettings>();
        source.each(
                entry -> {
                    String inside = layout.inside(entry.path());
                    boolean isSmall = entry.size() < MOST_DATA;
                    if (isSmall && found.isEmpty() && SiteSettings.isFile(inside)) {
                        String text = text(entry);
                        found.add(SiteSettings.of(inside, text));
                        data.addDefaults(FieldTree.ofFile(inside, text).fields());
                    } else if (isSmall && FolderData.isFile(entry.path())) {
                        data.add(entry.path(), text(entry));
                    }
                });
        return found.isEmpty() ? SiteSettings.NONE : found.get(0);
    }

    private void page(Entry entry, SurveyedTree tree) throws IOException {
        if (tree.leftOut().kind(entry.path()).isPresent()) {
            return;
        }
        LoadedPage page;
        try {
            page = tree.loader().load(entry);
        } catch (IOException unreadable) {
            // It is told when its turn comes to be read.
            return;
        }
        tree.sections().add(page);
        Matcher link = BLOCK_LINK.matcher(page.body());
        while (link.find()) {
            blocks.add(link.group(1));
        }
        pages.add(PageSketch.of(page, tree));
    }
}
