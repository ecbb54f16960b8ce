package dev.seriatim.delivery;

import dev.seriatim.site.UrlTemplates;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body as readers get it: its links to articles lead to where the articles are now, and are plain
 * words while there is nothing to lead to.
 */
final class LinkedBody {

    /**
     * Links as {@code prose} writes them: quoted attributes, no markup in them, no link within a
     * link.
     */
    private static final Pattern LINK =
            Pattern.compile(
                    "<a ((?:[^>]* )?)href=\"([^\"?#]*)(\\?[^\"#]*)?(#[^\"]*)?\"([^>]*)>(.*?)</a>",
                    Pattern.DOTALL);

    /** What has no meaning to a browser. */
    private static final Pattern OWN = Pattern.compile("(?i)seriatim:.*", Pattern.DOTALL);

    private LinkedBody() {}

    /**
     * Redirects the links of a body.
     *
     * @param targets the slugs of the articles that links lead to, by the link's place among all
     *     links; a link that names an article which readers cannot see has no slug; other links are
     *     missing and stay as they are
     */
    static String of(String html, Map<Integer, Target> targets, UrlTemplates templates) {
        var position = new int[] {0};
        return LINK.matcher(html)
                .replaceAll(
                        link ->
                                Matcher.quoteReplacement(
                                        linked(link, targets.get(position[0]++), templates)));
    }

    private static String linked(
            MatchResult link, @Nullable Target target, UrlTemplates templates) {
        var stays = target == null && !OWN.matcher(link.group(2)).matches();
        if (stays) {
            return link.group();
        }
        var words = link.group(6);
        return target == null || target.slug() == null
                ? words
                : "<a %shref=\"%s\"%s>%s</a>"
                        .formatted(
                                link.group(1),
                                address(target.address(templates), link),
                                link.group(5),
                                words);
    }

    /** The page with the link's query and fragment, so far as the page has none of its own. */
    private static String address(String page, MatchResult link) {
        var hasFragment = page.contains("#");
        var query = hasFragment || page.contains("?") ? null : link.group(3);
        var fragment = hasFragment ? null : link.group(4);
        return page.replace("&", "&amp;")
                + Objects.requireNonNullElse(query, "")
                + Objects.requireNonNullElse(fragment, "");
    }

    /**
     * Where a link of a body leads.
     *
     * @param slug nothing while readers cannot see the article; neither is there a language then
     */
    record Target(int position, @Nullable String slug, @Nullable String language) {

        private String address(UrlTemplates templates) {
            return templates.articleAddress(
                    Objects.requireNonNull(slug), Objects.requireNonNull(language));
        }
    }
}
