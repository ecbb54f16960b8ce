package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.FoundSite;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is said of a whole feed, in any order and anywhere in it. */
final class FeedHead {

    private @Nullable String title;
    private @Nullable String link;
    private @Nullable String language;
    private @Nullable String base;
    private final List<String> authors = new ArrayList<>();

    /** Takes an element that is a child of the feed or its channel. */
    void take(FeedNode child) {
        base = base == null && !child.base().isEmpty() ? child.base() : base;
        language = language == null && !child.language().isEmpty() ? child.language() : language;
        switch (child.name()) {
            case "title" -> title(FeedHtml.words(FeedHtml.ofAtom(child)));
            case "link" -> link(child);
            case "language" -> language(child.text());
            case "author", "managingEditor", "creator" -> authors(child);
            default -> {}
        }
    }

    void title(@Nullable String title) {
        this.title = this.title == null ? title : this.title;
    }

    void link(@Nullable String link) {
        this.link = this.link == null && FeedAddresses.isWhole(link) ? link : this.link;
    }

    void language(@Nullable String language) {
        this.language = language == null || language.isBlank() ? this.language : language;
    }

    void author(String name) {
        authors.add(name);
    }

    private void link(FeedNode child) {
        var text = child.text();
        var page = AtomEntry.pages(FeedNode.around(child)).findFirst();
        link(text.isEmpty() ? page.orElse(null) : text);
    }

    private void authors(FeedNode child) {
        RssItem.authors(FeedNode.around(child)).stream()
                .filter(name -> !authors.contains(name))
                .forEach(authors::add);
    }

    List<String> authors() {
        return authors;
    }

    FoundSite site() {
        return new FoundSite(title, address(), language(), null);
    }

    /**
     * Where the site is: the page that the feed names, or the place that its addresses are from.
     */
    @Nullable String address() {
        return Stream.of(link, base)
                .filter(Objects::nonNull)
                .filter(FeedAddresses::isWhole)
                .findFirst()
                .orElse(null);
    }

    /** As a BCP 47 tag is written. */
    @Nullable String language() {
        return language == null ? null : language.strip().replace('_', '-');
    }
}
