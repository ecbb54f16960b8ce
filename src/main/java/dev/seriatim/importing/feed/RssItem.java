package dev.seriatim.importing.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An item of RSS 2.0 or one before, or of RDF Site Summary. */
final class RssItem {

    /** RSS 2.0 wants an address for mail, behind which most write a name. */
    private static final Pattern NAME_BEHIND = Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)");

    private static final Pattern NAME_BEFORE = Pattern.compile("\"?([^<>@\"]+?)\"?\\s*<[^<>]*>");

    private final FeedNode item;
    private final FeedExtras extras;

    private RssItem(FeedNode item) {
        this.item = item;
        this.extras = new FeedExtras(item);
    }

    static FeedItem of(FeedNode item) {
        return new RssItem(item).item();
    }

    private FeedItem item() {
        var whole = whole();
        var description = item.first("", "description");
        var body = whole.or(() -> description).filter(node -> !node.content().isEmpty());
        return new FeedItem(
                id(),
                link(),
                FeedHtml.title(title()),
                body.map(RssItem::html).orElse(null),
                body.map(FeedNode::base).filter(base -> !base.isEmpty()).orElse(null),
                whole.isPresent() ? description.map(FeedHtml::ofRss).orElse(null) : null,
                whole.isPresent(),
                authors(item),
                topics(),
                date(),
                language(),
                extras.cover(),
                extras.attached(),
                addresses());
    }

    private Optional<FeedNode> whole() {
        return Stream.of(
                        item.first("content", "encoded"),
                        item.first("xhtml", "body"),
                        item.first("xhtml", "div"),
                        item.first("", "content"))
                .flatMap(Optional::stream)
                .filter(node -> !node.content().isEmpty())
                .findFirst();
    }

    private static Element html(FeedNode node) {
        return node.is("", "content") ? FeedHtml.ofAtom(node) : FeedHtml.ofRss(node);
    }

    private @Nullable String title() {
        var title = item.text("title");
        return title == null ? item.text("dc", "title") : title;
    }

    private @Nullable String id() {
        var guid = item.text("guid");
        if (guid != null) {
            return guid;
        }
        var id = item.text("id");
        return id == null ? item.text("dc", "identifier") : id;
    }

    private @Nullable String link() {
        var link = item.text("link");
        if (link != null) {
            return FeedAddresses.resolve(item.base(), link);
        }
        var permalink = permalink();
        return permalink == null ? AtomEntry.pages(item).findFirst().orElse(about()) : permalink;
    }

    /** RSS 2.0: a guid is an address unless it says that it is none. */
    private @Nullable String permalink() {
        return item.first("", "guid")
                .filter(guid -> !"false".equals(guid.attribute("isPermaLink")))
                .map(FeedNode::text)
                .filter(FeedAddresses::isWhole)
                .orElse(null);
    }

    private @Nullable String about() {
        var about = item.attribute("about");
        return FeedAddresses.isWhole(about) ? about : null;
    }

    private List<String> addresses() {
        var addresses = new ArrayList<>(extras.addresses());
        var permalink = permalink();
        if (permalink != null) {
            addresses.add(permalink);
        }
        return addresses;
    }

    /** Those of an item, or of the channel for items that name none. */
    static List<String> authors(FeedNode node) {
        var creators = new FeedExtras(node).creators();
        if (!creators.isEmpty()) {
            return creators.stream().map(RssItem::name).flatMap(Optional::stream).toList();
        }
        return Stream.of("author", "managingEditor")
                .flatMap(name -> node.all(name).stream())
                .map(author -> author.text("name") == null ? author.text() : author.text("name"))
                .filter(Objects::nonNull)
                .map(RssItem::name)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The name in “mail (name)” and “name &lt;mail&gt;”; nothing of a mere address for mail. */
    private static Optional<String> name(String written) {
        var behind = NAME_BEHIND.matcher(written);
        var before = NAME_BEFORE.matcher(written);
        if (behind.matches()) {
            return Optional.of(behind.group(1).strip());
        }
        if (before.matches()) {
            return Optional.of(before.group(1).strip());
        }
        boolean isMail = written.matches("(?:mailto:)?[^\\s@]+@[^\\s@]+");
        return isMail || written.isBlank() ? Optional.empty() : Optional.of(written.strip());
    }

    private List<String> topics() {
        var topics = new ArrayList<String>();
        for (var category : item.all("category")) {
            var label = category.attribute("label");
            var title = FeedHtml.title(label == null ? category.text() : label);
            if (title != null && !title.isBlank()) {
                topics.add(title);
            }
        }
        topics.addAll(extras.subjects());
        return topics;
    }

    private @Nullable String date() {
        var own = Stream.of("pubDate", "published", "issued", "date").map(item::text);
        return Stream.concat(own, Stream.of(extras.date(), item.text("updated")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String language() {
        var named = item.text("dc", "language");
        return named == null ? item.language() : named;
    }
}
