package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.SourceTally;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.html.HtmlToMarkdown.Converted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page as Markdown that is understood here.
 *
 * @param tally what readers of the old site saw of it
 * @param excerpt the words before the mark at which lists of articles broke off
 */
record ReadBody(
        String markdown, SourceTally tally, @Nullable String excerpt, List<FoundNote> notes) {

    /** UTF-16 units; in a longer text nothing is converted. */
    private static final int LONGEST = 2_000_000;

    private static final SourceTally UNCOUNTED = new SourceTally(0, 0, 0, 0, 0, 0);

    static ReadBody of(LoadedPage page, SurveyedTree tree) {
        var body = new BodyText(withoutTitle(page), page.bodyLine());
        if (body.text().length() > LONGEST) {
            body.note(
                    "text-too-long",
                    0,
                    "The text is too long to be converted; it stays as it is.",
                    null);
            return new ReadBody(body.text().strip(), UNCOUNTED, null, body.notes());
        }
        var links = new TreeLinks(tree, page);
        tags(body, tree, page, links);
        return page.name().isHtml()
                ? html(body, tree, page, links)
                : markdown(body, tree, page, links);
    }

    private static ReadBody html(
            BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        Optional<String> excerpt = MoreMark.takenFrom(body, ownMark(page));
        Converted converted = HtmlToMarkdown.convert(body.text());
        converted.notes().forEach(body::note);
        body.text(converted.markdown());
        BodyAddresses.in(body, tree, links);
        return new ReadBody(body.text(), converted.tally(), excerpt.orElse(null), body.notes());
    }

    /** The parts depend on each other in this order. */
    private static ReadBody markdown(
            BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        if (MdxLines.areIn(page, tree)) {
            MdxLines.in(body);
        }
        Optional<String> excerpt = MoreMark.takenFrom(body, ownMark(page));
        NoteSyntax.in(body, tree, page, links);
        AttributeLists.in(body);
        InlineFootnotes.in(body);
        BodyAddresses.in(body, tree, links);
        Admonitions.in(body);
        Callouts.in(body);
        RawPrograms.takenFrom(body);
        RawTags.takenFrom(body);
        UnspacedStrong.in(body);
        String markdown = trimmed(body.text());
        return new ReadBody(
                markdown, MarkdownTally.of(markdown), excerpt.orElse(null), body.notes());
    }

    private static String ownMark(LoadedPage page) {
        return page.fields().text("excerpt_separator").orElse("");
    }

    /** The lines of the title stay empty, so that those below keep their numbers. */
    private static String withoutTitle(LoadedPage page) {
        LeadHeading lead = page.lead();
        if (lead == null) {
            return page.body();
        }
        String heading = page.body().substring(lead.start(), lead.end());
        String empty = BodyText.emptied(heading);
        return page.body().substring(0, lead.start()) + empty + page.body().substring(lead.end());
    }

    private static void tags(BodyText body, SurveyedTree tree, LoadedPage page, TreeLinks links) {
        switch (tree.layout().generator()) {
            case HUGO -> HugoTags.in(body, page, links);
            case JEKYLL, ELEVENTY, ZOLA -> TemplateTags.in(body, tree, page, links);
            case NONE -> {
                HugoTags.in(body, page, links);
                TemplateTags.in(body, tree, page, links);
            }
            case ASTRO, DOCUSAURUS, OBSIDIAN, NOTION -> {}
        }
    }

    private static String trimmed(String text) {
        return text.replaceFirst("\\A(?:[ \\t]*+\\n)++", "").stripTrailing();
    }
}
