package dev.seriatim.importing.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An entry of Atom 1.0 (RFC 4287) or 0.3. */
final class AtomEntry {

    private final FeedNode entry;
    private final FeedExtras extras;

    private AtomEntry(FeedNode entry) {
        this.entry = entry;
        this.extras = new FeedExtras(entry);
    }

    static FeedItem of(FeedNode entry) {
        return new AtomEntry(entry).item();
    }

    private FeedItem item() {
        var content = entry.first("", "content");
        var summary = entry.first("", "summary").map(FeedHtml::ofAtom).orElse(null);
        var title = entry.first("", "title").map(FeedHtml::ofAtom).orElse(null);
        return new FeedItem(
                entry.text("id"),
                link(),
                FeedHtml.words(title),
                content.map(AtomEntry::body).orElse(null),
                content.map(FeedNode::base).filter(base -> !base.isEmpty()).orElse(null),
                summary,
                content.map(AtomEntry::body).isPresent(),
                authors(entry),
                topics(),
                date(),
                content.map(FeedNode::language)
                        .filter(tag -> !tag.isEmpty())
                        .orElse(entry.language()),
                extras.cover(),
                attached(),
                extras.addresses());
    }

    /** Nothing for content that is elsewhere or no text. */
    private static @Nullable Element body(FeedNode content) {
        var type = content.attributes().getOrDefault("type", "text");
        boolean isText = type.matches("(?i)text|x?html|text/.*|application/xhtml\\+xml|.*/xml");
        boolean isHere =
                content.attribute("src") == null && !"base64".equals(content.attribute("mode"));
        return isText && isHere && !content.content().isEmpty() ? FeedHtml.ofAtom(content) : null;
    }

    /** The page of what a feed or an entry tells of; the first of several. */
    static Stream<String> pages(FeedNode node) {
        return node.all("link").stream()
                .filter(
                        link ->
                                "alternate"
                                        .equals(link.attributes().getOrDefault("rel", "alternate")))
                .filter(link -> link.attribute("href") != null)
                .map(AtomEntry::address);
    }

    private static String address(FeedNode link) {
        return FeedAddresses.resolve(
                link.base(), link.attributes().getOrDefault("href", "").strip());
    }

    private @Nullable String link() {
        return pages(entry).findFirst().orElse(null);
    }

    static List<String> authors(FeedNode node) {
        var own = node.all("author").stream().map(author -> author.text("name"));
        var names = own.filter(Objects::nonNull).map(Objects::requireNonNull).distinct().toList();
        if (!names.isEmpty()) {
            return names;
        }
        return node.first("", "source")
                .map(AtomEntry::authors)
                .orElse(new FeedExtras(node).creators());
    }

    private List<String> topics() {
        var topics = new ArrayList<String>();
        for (var category : entry.all("category")) {
            var label = category.attribute("label");
            var name = label == null ? category.attribute("term") : label;
            topics.add(name == null ? category.text() : name);
        }
        topics.addAll(extras.subjects());
        return topics;
    }

    private @Nullable String date() {
        return Stream.of("published", "issued", "created", "updated", "modified")
                .map(entry::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(extras.date());
    }

    private List<FeedItem.Attached> attached() {
        var attached = new ArrayList<>(extras.attached());
        for (var link : entry.all("link")) {
            if ("enclosure".equals(link.attribute("rel")) && link.attribute("href") != null) {
                attached.add(
                        new FeedItem.Attached(
                                address(link),
                                link.attributes().getOrDefault("type", ""),
                                link.attribute("title")));
            }
        }
        return attached;
    }
}
