package dev.seriatim.importing.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces that are found in feeds, by what they are usually called. */
final class FeedVocabulary {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("http://www.w3.org/2005/Atom", ""),
                    Map.entry("http://purl.org/atom/ns#", ""),
                    Map.entry("http://purl.org/rss/1.0/", ""),
                    Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
                    Map.entry("http://backend.userland.com/rss2", ""),
                    Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
                    Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
                    Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
                    Map.entry("http://purl.org/dc/terms/", "dcterms"),
                    Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
                    Map.entry("http://search.yahoo.com/mrss/", "media"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
                    Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"));

    private FeedVocabulary() {}

    /**
     * What an element's vocabulary is called.
     *
     * @param prefix empty for none
     * @param namespace for which it was declared; nothing if it was not
     */
    static String of(String prefix, @Nullable String namespace) {
        if (namespace == null) {
            return prefix.equals("atom") ? "" : prefix;
        }
        var known = NAMES.get(namespace);
        return known == null ? prefix : known;
    }
}
