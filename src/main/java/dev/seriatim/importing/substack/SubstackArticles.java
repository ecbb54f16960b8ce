package dev.seriatim.importing.substack;

import dev.seriatim.importing.format.Entry;
import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundArticle;
import dev.seriatim.importing.format.Place;
import dev.seriatim.importing.format.SourceKey;
import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.html.HtmlToMarkdown;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.WrittenTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes an article of each post whose text is there. */
final class SubstackArticles {

    private static final int LONGEST = 16 << 20;

    private final Findings out;
    private final @Nullable String site;

    /**
     * @param site where the publication was, if that is known
     */
    SubstackArticles(@Nullable String site, Findings out) {
        this.site = site;
        this.out = out;
    }

    void write(SubstackPost post, Entry file, String list) {
        try {
            write(post, text(file), list);
        } catch (IOException unreadable) {
            var reason = String.valueOf(unreadable.getMessage());
            out.refused(new Place(list, post.line()), reason);
        }
    }

    private void write(SubstackPost post, String html, String list) {
        var remarks = new ItemNotes();
        var body = SubstackHtml.of(html, remarks);
        recording(post, body, remarks);
        var converted = HtmlToMarkdown.convert(body);
        remarks.addAll(converted.notes());
        var slug = post.slug();
        var title = post.title();
        var path = slug == null ? null : "/p/" + slug;
        var article =
                FoundArticle.at(
                        new SourceKey("substack", "", post.id()), new Place(list, post.line()));
        article.title(title == null ? "" : title)
                .slug(slug)
                .excerpt(post.subtitle())
                .body(converted.markdown(), converted.tally())
                .base(path == null || site == null ? path : site + path)
                .standing(standing(post, remarks));
        if (path != null) {
            article.address(path);
        }
        kind(post, remarks);
        remarks.into(article);
        out.article(article.build());
    }

    private static String text(Entry file) throws IOException {
        var text = new String(file.bytes(LONGEST), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void recording(SubstackPost post, Element body, ItemNotes remarks) {
        var address = post.recording();
        if (address != null && !body.html().contains(address)) {
            body.appendElement("p").appendElement("a").attr("href", address).appendText(address);
            remarks.add("embed-linked", "A recording became a link to it.", address);
        }
    }

    private static Standing standing(SubstackPost post, ItemNotes remarks) {
        boolean isForAll = post.audience().equals("everyone");
        if (!isForAll) {
            remarks.add(
                    "audience", "Not everybody could read it, so it is a draft.", post.audience());
        } else if (remarks.has("paywall")) {
            remarks.add("audience", "It has a paywall, so it is a draft.", "paywall");
        }
        boolean isShown = post.isPublished() && isForAll && !remarks.has("paywall");
        return new Standing(!isShown, time(post, remarks), null);
    }

    private static @Nullable Instant time(SubstackPost post, ItemNotes remarks) {
        var date = post.date();
        var time = date == null ? null : WrittenTime.of(date, ZoneOffset.UTC).orElse(null);
        if (date != null && time == null) {
            remarks.add("bad-date", "The date cannot be read.", date);
        } else if (time == null && post.isPublished()) {
            remarks.add("no-date", "The list says no date of publication.", null);
        }
        return time == null ? null : time.time();
    }

    private static void kind(SubstackPost post, ItemNotes remarks) {
        switch (post.type()) {
            case "newsletter", "podcast" -> {}
            case "page" ->
                    remarks.add(
                            "page", "It was a page that stood outside the order of posts.", null);
            case "thread" ->
                    remarks.add("thread", "It began a conversation, which is left out.", null);
            default -> remarks.add("unknown-type", "Its type is not known.", post.type());
        }
    }
}
