package dev.seriatim.importing.feed;

import dev.seriatim.importing.format.Findings;
import dev.seriatim.importing.format.FoundNote;
import dev.seriatim.importing.format.Place;
import java.io.IOException;
import java.time.ZoneId;

/**
 * A feed that is XML. It is read twice, first for what is said of all of it, which may stand at its
 * end, and from where it breaks a third time, item by item.
 */
final class XmlFeed {

    private final FeedText text;
    private final String entry;
    private final Findings out;

    XmlFeed(FeedText text, Findings out) {
        this.text = text;
        this.entry = text.entry().path();
        this.out = out;
    }

    /**
     * Reads all items.
     *
     * @return how many there were
     */
    int read(ZoneId zone) throws IOException {
        var head = head();
        out.site(head.site());
        if (text.isWronglyDeclared()) {
            out.note(
                    new FoundNote(
                            "encoding",
                            1,
                            "The feed is in another encoding than it says.",
                            text.charset().name()));
        }
        var items = new ItemTaker(new FeedArticles(head, zone, out));
        try {
            FeedXml.read(text.open(), items);
        } catch (IOException broken) {
            if (!FeedPieces.read(text.open(), items.count, items)) {
                throw broken;
            }
        }
        return items.count;
    }

    /** What is said before the feed breaks off, if it does. */
    private FeedHead head() {
        var head = new FeedHead();
        try {
            FeedXml.read(text.open(), new HeadTaker(head));
        } catch (IOException brokenWhichIsToldWithItsItems) {
            return head;
        }
        return head;
    }

    private record HeadTaker(FeedHead head) implements FeedXml.NodeTaker {

        @Override
        public void item(FeedNode item, int line) {}

        @Override
        public void refused(int line, String reason) {}

        @Override
        public void aboutFeed(FeedNode child) {
            head.take(child);
        }
    }

    private final class ItemTaker implements FeedXml.NodeTaker {

        private final FeedArticles articles;
        private int count;

        private ItemTaker(FeedArticles articles) {
            this.articles = articles;
        }

        @Override
        public void item(FeedNode item, int line) {
            count++;
            articles.write(
                    item.name().equals("entry") ? AtomEntry.of(item) : RssItem.of(item),
                    new Place(entry, line));
        }

        @Override
        public void refused(int line, String reason) {
            count++;
            out.refused(new Place(entry, line), reason);
        }

        @Override
        public void aboutFeed(FeedNode child) {}
    }
}
