package dev.seriatim.syndication;

import dev.seriatim.site.PublicPages;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a text that is shown elsewhere than on its page: what it links and shows is at the
 * same places from there.
 */
final class AbsoluteHtml {

    // As prose writes tags: quoted attributes, and no markup in them.
    private static final Pattern TAG =
            Pattern.compile("<(a|img|source|blockquote|q|del|ins)( [^>]*)>");

    private static final Pattern ATTRIBUTE =
            Pattern.compile(" (href|src|srcset|cite)=\"([^\"]*)\"");

    private static final Pattern SHOWS = Pattern.compile(".* src(?:set)?=\".*", Pattern.DOTALL);

    private AbsoluteHtml() {}

    /**
     * The same HTML with absolute addresses. Of what would be relative to nothing, links are left
     * with their words and pictures are left out.
     *
     * @param page the address of the text's page, or nothing while the site is nowhere
     */
    static String of(String html, @Nullable String page) {
        var written = page == null ? null : page.replace("&", "&amp;");
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(tag(tag, written)));
    }

    private static String tag(MatchResult tag, @Nullable String page) {
        var attributes =
                ATTRIBUTE
                        .matcher(tag.group(2))
                        .replaceAll(each -> Matcher.quoteReplacement(attribute(each, page)));
        var isPicture = tag.group(1).equals("img") || tag.group(1).equals("source");
        return isPicture && !SHOWS.matcher(attributes).matches()
                ? ""
                : "<" + tag.group(1) + attributes + ">";
    }

    private static String attribute(MatchResult attribute, @Nullable String page) {
        var absolute =
                attribute.group(1).equals("srcset")
                        ? candidates(attribute.group(2), page)
                        : PublicPages.absolute(page, attribute.group(2));
        return absolute == null ? "" : " " + attribute.group(1) + "=\"" + absolute + "\"";
    }

    // As prose writes them: with a comma and a space between two.
    private static @Nullable String candidates(String list, @Nullable String page) {
        var absolute = new StringJoiner(", ");
        for (var candidate : list.split(", ")) {
            var parts = candidate.split(" ", 2);
            var address = PublicPages.absolute(page, parts[0]);
            if (address != null) {
                absolute.add(parts.length < 2 ? address : address + " " + parts[1]);
            }
        }
        return absolute.length() == 0 ? null : absolute.toString();
    }
}
