package dev.seriatim.article;

import dev.seriatim.site.UrlTemplates;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body as readers get it: its links to articles lead to where the articles are now, and are plain
 * words while there is nothing to lead to, or the site has no URL template for its pages.
 */
final class LinkedBody {

    /**
     * Links as {@code prose} writes them: quoted attributes, no markup in them, no link within a
     * link.
     */
    private static final Pattern LINK = Pattern.compile("<a ([^>]*)>(.*?)</a>", Pattern.DOTALL);

    private static final Pattern HREF = Pattern.compile("(?<= |^)href=\"([^\"#]*)(#[^\"]*)?\"");

    private LinkedBody() {}

    /**
     * Redirects the links of a body.
     *
     * @param targets the slugs of the articles that links lead to, by the link's place among all
     *     links; a link that names an article which readers cannot see has no slug; other links are
     *     missing and stay as they are
     */
    static String of(String html, Map<Integer, Target> targets, UrlTemplates templates) {
        if (targets.isEmpty()) {
            return html;
        }
        var position = new int[] {0};
        return LINK.matcher(html)
                .replaceAll(
                        link -> {
                            var target = targets.get(position[0]++);
                            return Matcher.quoteReplacement(
                                    target == null
                                            ? link.group()
                                            : linked(
                                                    link.group(1),
                                                    link.group(2),
                                                    target.slug(),
                                                    templates));
                        });
    }

    private static String linked(
            String attributes, String text, @Nullable String slug, UrlTemplates templates) {
        var page = slug == null ? null : templates.articlePage(slug);
        if (page == null) {
            return text;
        }
        var address = page.replace("&", "&amp;");
        var href =
                HREF.matcher(attributes)
                        .replaceFirst(
                                found ->
                                        Matcher.quoteReplacement(
                                                "href=\""
                                                        + address
                                                        + (found.group(2) == null
                                                                ? ""
                                                                : found.group(2))
                                                        + "\""));
        return "<a " + href + ">" + text + "</a>";
    }

    /**
     * Where a link of a body leads.
     *
     * @param slug nothing while readers cannot see the article
     */
    record Target(UUID version, int position, @Nullable String slug) {}
}
