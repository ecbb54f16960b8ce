package dev.seriatim.delivery;

import dev.seriatim.site.PublicPages;
import dev.seriatim.site.UrlTemplates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /**
     * Where links lead, by their addresses as they stand in the HTML.
     *
     * @param targets as for {@link #of}
     */
    static Map<String, LedLink> byAddress(String html, List<Target> targets) {
        var byPosition =
                targets.stream().collect(Collectors.toMap(Target::position, target -> target));
        var landings = new HashMap<String, LedLink>();
        var position = 0;
        for (var links = LINK.matcher(html); links.find(); position++) {
            var target = byPosition.get(position);
            if (target != null) {
                var query = Objects.requireNonNullElse(links.group(3), "");
                var fragment = Objects.requireNonNullElse(links.group(4), "");
                landings.put(
                        plain(links.group(2) + query + fragment),
                        new LedLink(target, links.toMatchResult()));
            }
        }
        return landings;
    }

    // The reverse of what prose does to attributes.
    private static String plain(String attribute) {
        return attribute
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /**
     * Where an address leads that is written in a page; an empty text for nowhere, as for what has
     * a meaning here only, or is relative to a page that is nowhere.
     */
    static String absolute(@Nullable String page, String address) {
        if (page == null && address.startsWith("#")) {
            return address;
        }
        var isNowhere = address.isEmpty() || OWN.matcher(address).matches();
        return isNowhere ? "" : Objects.requireNonNullElse(PublicPages.absolute(page, address), "");
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

    /** Where a link leads, with what it says of a place there. */
    record LedLink(Target target, MatchResult link) {

        /** The address, relative to the site without a template; an empty text for nowhere. */
        String address(UrlTemplates templates) {
            return target.slug() == null
                    ? ""
                    : plain(LinkedBody.address(target.address(templates), link));
        }
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
