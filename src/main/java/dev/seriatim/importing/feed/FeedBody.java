package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Standing;
import dev.seriatim.importing.reading.ItemNotes;
import dev.seriatim.importing.reading.WrittenTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What of an item is the text and what stands for it. Many feeds hold but the beginning of each
 * article; one that surely does becomes a draft, for nobody wants to publish that in silence.
 */
final class FeedBody {

    /** How a text ends that goes on elsewhere. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\W*$");

    private final FeedItem item;
    private final ItemNotes remarks;
    private final Element html;

    FeedBody(FeedItem item, ItemNotes remarks) {
        this.item = item;
        this.remarks = remarks;
        this.html = whole();
    }

    private Element whole() {
        var content = item.content();
        var body = content == null ? item.summary() : content;
        var all = body == null ? Document.createShell("").body() : body.clone();
        for (var attached : item.attached()) {
            attach(all, attached);
        }
        return all;
    }

    private void attach(Element body, FeedItem.Attached attached) {
        if (attached.isPicture() || body.html().contains(attached.address())) {
            return;
        }
        var title = attached.title();
        body.appendElement("p")
                .appendElement("a")
                .attr("href", attached.address())
                .appendText(title == null ? attached.address() : title);
        remarks.add("attachment-linked", "What came with it became a link.", attached.address());
    }

    Element html() {
        return html;
    }

    /** What stands for the text, unless it is the text. */
    @Nullable String excerpt() {
        var words = item.content() == null ? null : FeedHtml.words(item.summary());
        return words == null || words.equals(html.text().strip()) ? null : words;
    }

    @Nullable String cover() {
        return item.cover() != null
                ? item.cover()
                : item.attached().stream()
                        .filter(FeedItem.Attached::isPicture)
                        .map(FeedItem.Attached::address)
                        .findFirst()
                        .orElse(null);
    }

    Standing standing(ZoneId zone) {
        var content = item.content();
        if (content == null) {
            remarks.add(
                    "summary-only", "The feed holds a summary at most, so it is a draft.", null);
        } else if (!item.isWhole() && GOES_ON.matcher(content.text()).find()) {
            remarks.add("summary-only", "The text seems to be a summary only.", null);
        }
        return new Standing(content == null, time(zone), null);
    }

    private @Nullable Instant time(ZoneId zone) {
        var date = item.date();
        if (date == null) {
            remarks.add("no-date", "The feed says no date of publication.", null);
            return null;
        }
        var time = WrittenTime.of(date, zone);
        if (time.isEmpty()) {
            remarks.add("bad-date", "The date cannot be read.", date);
        } else if (!time.get().namesZone()) {
            remarks.add("date-without-zone", "The date names no zone.", date);
        }
        return time.map(WrittenTime::time).orElse(null);
    }
}
