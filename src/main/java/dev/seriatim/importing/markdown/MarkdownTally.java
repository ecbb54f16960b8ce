package dev.seriatim.importing.markdown;

import dev.seriatim.importing.format.SourceTally;
import dev.seriatim.importing.html.HtmlTally;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Counts what readers see of a text in Markdown in whatever program shows it. */
final class MarkdownTally {

    private static final List<Extension> EXTENSIONS =
            List.of(
                    TablesExtension.create(),
                    StrikethroughExtension.create(),
                    AutolinkExtension.create());
    private static final HtmlRenderer HTML = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private static final Pattern NOTE =
            Pattern.compile("(?m)^ {0,3}\\[\\^([^\\s\\]]{1,100}+)]:[ \\t]*+");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\s\\]]{1,100}+)]");
    private static final Pattern BOX =
            Pattern.compile("(?m)^([ \\t>]*+(?:[-*+]|\\d{1,9}[.)])[ \\t]++)\\[[ xX]](?=[ \\t])");

    private MarkdownTally() {}

    static SourceTally of(String markdown) {
        var notes = new HashSet<String>();
        String plain = replaced(NOTE, markdown, notes, "");
        Set<String> none = new HashSet<>();
        String bare = BOX.matcher(replaced(REFERENCE, plain, none, "")).replaceAll("$1");
        Element body = Jsoup.parseBodyFragment(HTML.render(CodeRanges.parsed(bare))).body();
        SourceTally seen = HtmlTally.of(body);
        return new SourceTally(
                seen.words(),
                seen.links(),
                seen.pictures(),
                seen.codeBlocks(),
                seen.tables(),
                notes.size());
    }

    private static String replaced(Pattern pattern, String text, Set<String> found, String by) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(
                match -> {
                    found.add(match.group(1));
                    return by;
                });
    }
}
