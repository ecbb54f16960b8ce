package dev.seriatim.syndication;

import dev.seriatim.site.PublicPages;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes sitemaps, as sitemaps.org describes them, with the translations of each page. */
final class SitemapDocument {

    static final String MEDIA_TYPE = "application/xml";

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final Map<String, String> INDEX = Map.of("", SITEMAP);

    private static final Map<String, String> PAGES =
            new TreeMap<>(Map.of("", SITEMAP, "xhtml", "http://www.w3.org/1999/xhtml"));

    private SitemapDocument() {}

    /**
     * The list of the files.
     *
     * @param address where a file of this name is
     */
    static String index(List<ListedFile> files, Function<String, String> address) {
        var xml = new XmlDocument(INDEX).root("sitemapindex");
        for (var listed : files) {
            xml.open("sitemap")
                    .text("loc", address.apply(listed.file().name()))
                    .text("lastmod", time(listed.updatedAt()))
                    .close();
        }
        return xml.close().end();
    }

    /** One file. */
    static String file(List<SitemapEntry> entries, PublicPages pages) {
        var xml = new XmlDocument(PAGES).root("urlset");
        for (var entry : entries) {
            xml.open("url")
                    .text("loc", pages.article(entry.slug(), entry.language()))
                    .text("lastmod", time(entry.updatedAt()));
            if (entry.alternates().size() > 1) {
                entry.alternates().forEach(alternate -> link(xml, alternate, pages));
            }
            xml.close();
        }
        return xml.close().end();
    }

    private static void link(XmlDocument xml, SitemapEntry.Alternate alternate, PublicPages pages) {
        xml.empty(
                "xhtml:link",
                "rel",
                "alternate",
                "hreflang",
                alternate.language(),
                "href",
                pages.article(alternate.slug(), alternate.language()));
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
