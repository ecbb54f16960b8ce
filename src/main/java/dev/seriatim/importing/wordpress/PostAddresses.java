package dev.seriatim.importing.wordpress;

import dev.seriatim.importing.format.FoundArticleBuilder;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a post was found on the old site. */
final class PostAddresses {

    private PostAddresses() {}

    /**
     * Tells the slug and the addresses of an item, the present and the former ones.
     *
     * @param site the address of the site; empty if it is not known
     */
    static void tell(WordPressItem item, String site, FoundArticleBuilder article) {
        String slug = PlainWords.slug(item.word("wp:post_name"));
        article.slug(slug.isEmpty() ? null : slug);
        String link = item.word("link");
        article.base(link.isEmpty() ? null : link);
        all(item, link, site).forEach(article::address);
    }

    private static Set<String> all(WordPressItem item, String link, String site) {
        var addresses = new LinkedHashSet<String>();
        if (!link.isEmpty()) {
            addresses.add(link);
        }
        if (!item.id().isEmpty()) {
            String query = item.type().equals("page") ? "/?page_id=" : "/?p=";
            addresses.add(site + query + item.id());
        }
        String guid = item.word("guid");
        if (guid.toLowerCase(Locale.ROOT).startsWith("http")) {
            addresses.add(guid);
        }
        item.all("_wp_old_slug")
                .map(old -> former(link, item.word("wp:post_name"), old.strip()))
                .filter(address -> address != null)
                .forEach(addresses::add);
        return addresses;
    }

    /** The permalink as it was when the post had another slug. */
    private static @Nullable String former(String link, String slug, String old) {
        String path = "/" + slug.toLowerCase(Locale.ROOT);
        int start = slug.isEmpty() ? -1 : link.toLowerCase(Locale.ROOT).lastIndexOf(path);
        int end = start + 1 + slug.length();
        boolean isWhole = start >= 0 && (end == link.length() || link.charAt(end) == '/');
        if (old.isEmpty() || old.equals(slug) || !isWhole) {
            return null;
        }
        return link.substring(0, start + 1) + old + link.substring(end);
    }
}
