package dev.seriatim.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriatim.article.WorkCited;
import dev.seriatim.author.AuthorProfile;
import dev.seriatim.database.Row;
import dev.seriatim.database.SqlReads;
import dev.seriatim.series.SeriesPlace;
import dev.seriatim.site.PublicPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What search engines are told of an article in the words of schema.org: the article, in its
 * series, and the way to it from the front page. It is the text of a JSON-LD document, to stand
 * between the tags of a script as it is.
 */
@ApplicationScoped
class ArticleGraph {

    private static final String SITE =
            """
            select coalesce(spoken(site.translations, site.default_language, :language) ->> 'name', site.name) as name,
                   %s
            from site\
            """
                    .formatted(PublicPages.COLUMNS);

    private final SqlReads database;

    ArticleGraph(SqlReads database) {
        this.database = database;
    }

    private record Site(@Nullable String name, PublicPages pages) {

        private static Site of(Row row) throws SQLException {
            return new Site(row.textOrNull("name"), PublicPages.of(row));
        }
    }

    /** The text for an article that was read with its places in series. */
    String of(ReadArticle article) {
        var language = article.text().told().teaser().language();
        var site = database.first(SITE, Map.of("language", language), Site::of).orElseThrow();
        var document = JsonNodeFactory.instance.objectNode();
        document.put("@context", "https://schema.org");
        var graph = document.putArray("@graph");
        graph.add(article(article, site));
        graph.add(breadcrumbs(article, site));
        return inScript(document.toString());
    }

    /**
     * WHATWG HTML 4.12.1.3: a script ends at {@code </script}, and may not end where there is a
     * {@code <!--} before. JSON has other spellings for the characters of its texts; U+2028 and
     * U+2029 end lines in old JavaScript.
     */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static ObjectNode article(ReadArticle article, Site site) {
        var text = article.text();
        var teaser = text.told().teaser();
        var page = site.pages().article(teaser.slug(), teaser.language());
        var canonical = text.details().canonicalUrl();
        var node = node("Article");
        node.put("@id", "urn:uuid:" + teaser.id());
        put(node, "url", page);
        put(node, "mainEntityOfPage", canonical == null ? page : canonical);
        node.put("headline", teaser.title());
        node.put("description", teaser.excerpt());
        node.put("inLanguage", teaser.language());
        node.put("datePublished", teaser.publishedAt().toString());
        node.put("dateModified", teaser.updatedAt().toString());
        node.put("wordCount", text.details().wordCount());
        node.put("timeRequired", "PT" + teaser.readingMinutes() + "M");
        if (teaser.cover() != null) {
            node.put("image", teaser.cover().url());
        }
        text.authors().forEach(author -> node.withArray("author").add(person(author)));
        if (site.name() != null) {
            var publisher = node.putObject("publisher");
            publisher.put("@type", "Organization").put("name", site.name());
            put(publisher, "url", site.pages().home());
        }
        text.details()
                .topics()
                .forEach(
                        topic ->
                                node.withArray("about")
                                        .add(named("Thing", topic.name(), topic.url())));
        place(node, article);
        text.worksCited().forEach(work -> node.withArray("citation").add(cited(work)));
        return node;
    }

    private static ObjectNode person(AuthorProfile author) {
        var page = author.links().page();
        var person = named("Person", author.name(), page == null ? author.url() : page);
        if (page != null && author.url() != null) {
            person.put("sameAs", author.url());
        }
        return person;
    }

    // Its position is that in the first of them, which is its primary one.
    private static void place(ObjectNode node, ReadArticle article) {
        var series = article.series();
        for (SeriesPlace place : series) {
            node.withArray("isPartOf").add(named("CreativeWorkSeries", place.title(), place.url()));
        }
        series.stream().limit(1).forEach(place -> node.put("position", place.position()));
    }

    private static ObjectNode cited(WorkCited work) {
        var node = named(work.isbn() == null ? "CreativeWork" : "Book", work.title(), work.url());
        work.authors()
                .forEach(author -> node.withArray("author").add(named("Person", author, null)));
        if (work.year() != null) {
            // ISO 8601: four digits, and a sign before those of years before the first.
            node.put(
                    "datePublished",
                    (work.year() < 0 ? "-" : "") + "%04d".formatted(Math.abs(work.year())));
        }
        put(node, "isbn", work.isbn());
        if (work.doi() != null) {
            node.put("sameAs", "https://doi.org/" + work.doi());
        }
        return node;
    }

    private static ObjectNode breadcrumbs(ReadArticle article, Site site) {
        var teaser = article.text().told().teaser();
        var node = node("BreadcrumbList");
        if (site.name() != null) {
            step(node, site.name(), site.pages().home());
        }
        article.series().stream().limit(1).forEach(place -> step(node, place.title(), place.url()));
        step(node, teaser.title(), site.pages().article(teaser.slug(), teaser.language()));
        return node;
    }

    private static void step(ObjectNode breadcrumbs, String name, @Nullable String address) {
        var steps = breadcrumbs.withArray("itemListElement");
        var step = node("ListItem");
        step.put("position", steps.size() + 1);
        step.put("name", name);
        put(step, "item", address);
        steps.add(step);
    }

    private static ObjectNode named(String type, String name, @Nullable String address) {
        var node = node(type);
        node.put("name", name);
        put(node, "url", address);
        return node;
    }

    private static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("@type", type);
    }

    private static void put(ObjectNode node, String member, @Nullable String text) {
        if (text != null) {
            node.put(member, text);
        }
    }
}
