package dev.seriatim.importing.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the vocabularies that feeds of all kinds borrow say of an item. */
final class FeedExtras {

    private final FeedNode item;

    FeedExtras(FeedNode item) {
        this.item = item;
    }

    /** Dublin Core's creators, or whom a podcast names. */
    List<String> creators() {
        var creators = texts("dc", "creator");
        return creators.isEmpty() ? texts("itunes", "author") : creators;
    }

    List<String> subjects() {
        return texts("dc", "subject");
    }

    private List<String> texts(String vocabulary, String name) {
        return item.all(vocabulary, name).stream()
                .map(FeedNode::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    @Nullable String date() {
        return Stream.of(
                        item.text("dcterms", "issued"),
                        item.text("dcterms", "created"),
                        item.text("dc", "date"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The picture that stands for the item. */
    @Nullable String cover() {
        return Stream.concat(media("thumbnail"), media("content"))
                .filter(node -> node.name().equals("thumbnail") || isPicture(node))
                .map(node -> address(node, "url"))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> item.first("itunes", "image").map(image -> address(image, "href")))
                .orElse(null);
    }

    private Stream<FeedNode> media(String name) {
        var groups = item.all("media", "group").stream();
        return Stream.concat(Stream.of(item), groups)
                .flatMap(node -> node.all("media", name).stream());
    }

    private static boolean isPicture(FeedNode node) {
        return "image".equals(node.attribute("medium"))
                || node.attributes().getOrDefault("type", "").startsWith("image");
    }

    private static @Nullable String address(FeedNode node, String attribute) {
        var address = node.attribute(attribute);
        return address == null ? null : FeedAddresses.resolve(node.base(), address);
    }

    /** Recordings that come with it. */
    List<FeedItem.Attached> attached() {
        var attached = new ArrayList<FeedItem.Attached>();
        media("content")
                .filter(node -> !isPicture(node))
                .forEach(node -> add(attached, node, node.text("media", "title")));
        item.all("enclosure").forEach(node -> add(attached, node, null));
        return attached;
    }

    private static void add(
            List<FeedItem.Attached> attached, FeedNode node, @Nullable String title) {
        var address = address(node, "url");
        if (address != null) {
            var type = node.attributes().getOrDefault("type", "");
            attached.add(new FeedItem.Attached(address, type, title));
        }
    }

    /** Where it is when links to it do not pass through a counter. */
    List<String> addresses() {
        return texts("feedburner", "origLink");
    }
}
