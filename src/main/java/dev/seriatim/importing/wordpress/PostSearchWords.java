package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundNote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What plug-ins say of a post to search engines. */
final class PostSearchWords {

    private static final List<String> TITLES =
            List.of(
                    "_yoast_wpseo_title",
                    "rank_math_title",
                    "_aioseo_title",
                    "_aioseop_title",
                    "_seopress_titles_title",
                    "_genesis_title");

    private static final List<String> DESCRIPTIONS =
            List.of(
                    "_yoast_wpseo_metadesc",
                    "rank_math_description",
                    "_aioseo_description",
                    "_aioseop_description",
                    "_seopress_titles_desc",
                    "_genesis_description");

    private static final List<String> CANONICALS =
            List.of(
                    "_yoast_wpseo_canonical",
                    "rank_math_canonical_url",
                    "_aioseo_canonical_url",
                    "_seopress_robots_canonical",
                    "_genesis_canonical_uri");

    /** Yoast writes %%title%%, Rank Math %title%, All in One SEO #post_title. */
    private static final Pattern VARIABLE =
            Pattern.compile("%%?[a-z_]{2,30}(?:\\([^)%]{0,60}\\))?%%?|#[a-z]+_[a-z_]{2,30}");

    private PostSearchWords() {}

    /** Tells the title and description of an item for search engines, and its canonical address. */
    static void tell(
            WordPressItem item, String title, String siteName, FoundArticleBuilder article) {
        String seoTitle = filled(first(item, TITLES), title, siteName);
        String description = filled(first(item, DESCRIPTIONS), title, siteName);
        article.seo(plain(seoTitle, item, article), plain(description, item, article));
        String canonical = first(item, CANONICALS);
        boolean isElsewhere =
                canonical.matches("(?i)https?://\\S+") && !canonical.equals(item.word("link"));
        article.canonicalUrl(isElsewhere ? canonical : null);
    }

    private static String first(WordPressItem item, List<String> keys) {
        return keys.stream()
                .map(item::meta)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(PlainWords::of)
                .orElse("");
    }

    private static String filled(String template, String title, String siteName) {
        return template.replaceAll("%%?(?:post_)?title%%?|#post_title", literal(title))
                .replaceAll("%%?site(?:name|_title)%%?|#site_title", literal(siteName))
                .replaceAll("%%?sep(?:arator)?%%?|#separator_sa", "–")
                .replaceAll("%%page%%|%page%", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String literal(String text) {
        return Matcher.quoteReplacement(text);
    }

    private static @Nullable String plain(
            String filled, WordPressItem item, FoundArticleBuilder article) {
        if (VARIABLE.matcher(filled).find()) {
            article.note(
                    new FoundNote(
                            "seo-template",
                            item.line(),
                            "What search engines are told is made by a plug-in; it was left out.",
                            filled));
            return null;
        }
        return filled.isEmpty() ? null : filled;
    }
}
