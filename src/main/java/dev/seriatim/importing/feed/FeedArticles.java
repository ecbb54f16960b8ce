package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.FoundArticleBuilder;
import dev.seriatim.importing.format.FoundAuthor;
import dev.seriatim.importing.format.FoundTopic;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.reading.ItemNotes;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an article of each item of a feed. */
final class FeedArticles {

    private final FeedHead head;
    private final ZoneId zone;
    private final Findings out;
    private final Set<String> told = new HashSet<>();

    FeedArticles(FeedHead head, ZoneId zone, Findings out) {
        this.head = head;
        this.zone = zone;
        this.out = out;
    }

    void write(FeedItem item, Place place) {
        var remarks = new ItemNotes();
        var body = new FeedBody(item, remarks);
        var converted = HtmlToMarkdown.convert(body.html());
        remarks.addAll(converted.notes());
        var title = item.title();
        var id = id(item, title + "\n" + converted.markdown());
        var article = FoundArticle.at(new SourceKey("feed", site(), id), place);
        article.title(title == null ? "" : title)
                .body(converted.markdown(), converted.tally())
                .excerpt(body.excerpt())
                .language(language(item))
                .base(item.base() == null ? item.link() : item.base())
                .cover(body.cover(), null)
                .standing(body.standing(zone));
        credits(article, item);
        addresses(article, item);
        remarks.into(article);
        out.article(article.build());
    }

    private String site() {
        return FeedAddresses.site(head.address());
    }

    /** What a feed calls an item, or where it is; without either, what it says. */
    private static String id(FeedItem item, String text) {
        var id = item.id() == null ? item.link() : item.id();
        return id == null
                ? UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString()
                : id;
    }

    private @Nullable String language(FeedItem item) {
        var own = item.language();
        return own == null || own.isBlank() ? head.language() : own.strip().replace('_', '-');
    }

    private void credits(FoundArticleBuilder article, FeedItem item) {
        for (var name : item.authors().isEmpty() ? head.authors() : item.authors()) {
            if (told.add(name)) {
                out.author(new FoundAuthor(name, null, null, null, null));
            }
            article.author(name);
        }
        item.topics().stream()
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .map(FoundTopic::named)
                .forEach(article::topic);
    }

    private static void addresses(FoundArticleBuilder article, FeedItem item) {
        Stream.concat(Stream.ofNullable(item.link()), item.addresses().stream())
                .distinct()
                .forEach(article::address);
    }
}
