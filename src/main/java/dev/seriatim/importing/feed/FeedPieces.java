package dev.seriatim.importing.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.regex.Pattern;

/**
 * The items of a feed that is no XML as a whole, each cut out and parsed alone, so that a broken
 * one costs itself only. They are found by their tags, outside CDATA; one that begins before
 * another has ended ends it.
 */
final class FeedPieces {

    private static final Pattern AROUND =
            Pattern.compile("<((?:[\\w.-]{1,50}:)?(?:feed|rss|RDF|channel))(?=[\\s>])[^<>]*>");
    private static final Pattern TAG =
            Pattern.compile("</?(?:[\\w.-]{1,50}:)?(?:item|entry)(?:[\\s/][^<]*)?>");
    private static final String CDATA = "<![CDATA[";
    private static final int LONGEST_HEAD = 1 << 20;
    private static final int LONGEST = 32 << 20;

    private final BufferedReader xml;
    private final FeedXml.NodeTaker taker;
    private final StringBuilder piece = new StringBuilder();
    private String before = "";
    private String behind = "";
    private boolean isInItem;
    private boolean isInCdata;
    private boolean isTooLong;
    private int tag = -1;
    private int line = 1;
    private int firstLine = 1;
    private int left;

    private FeedPieces(Reader xml, int read, FeedXml.NodeTaker taker) {
        this.xml = new BufferedReader(new RepairedXml(xml));
        this.left = read;
        this.taker = taker;
    }

    /**
     * Reads the items behind those that have been read.
     *
     * @param read how many those are
     * @return whether the last one has an end
     */
    static boolean read(Reader text, int read, FeedXml.NodeTaker taker) throws IOException {
        return new FeedPieces(text, read, taker).all();
    }

    private boolean all() throws IOException {
        for (int c = xml.read(); c >= 0; c = xml.read()) {
            piece.append((char) c);
            line += c == '\n' ? 1 : 0;
            if (isInCdata) {
                isInCdata = c != '>' || !endsWith("]]>");
            } else {
                outsideCdata((char) c);
            }
            if (piece.length() > (isInItem ? LONGEST : LONGEST_HEAD)) {
                isTooLong = true;
                piece.setLength(0);
                tag = -1;
            }
        }
        return !isInItem;
    }

    private void outsideCdata(char c) throws IOException {
        if (c == '<') {
            tag = piece.length() - 1;
        } else if (c == '[' && endsWith(CDATA)) {
            isInCdata = true;
        } else if (c == '>' && tag >= 0) {
            ended(piece.substring(tag));
            tag = -1;
        }
    }

    private boolean endsWith(String text) {
        int start = piece.length() - text.length();
        return start >= 0 && piece.indexOf(text, start) == start;
    }

    private void ended(String written) throws IOException {
        if (!TAG.matcher(written).matches()) {
            return;
        }
        if (!written.startsWith("</")) {
            begin(written);
        }
        if (written.startsWith("</") || written.endsWith("/>")) {
            end();
        }
    }

    private void begin(String written) throws IOException {
        piece.setLength(tag);
        if (isInItem) {
            end();
        } else if (before.isEmpty()) {
            around();
        }
        piece.setLength(0);
        piece.append(written);
        firstLine = line;
        isInItem = true;
        isTooLong = false;
    }

    /** The tags of what stands around all items, with the prefixes that they declare. */
    private void around() {
        var names = new ArrayDeque<String>();
        var open = new StringBuilder();
        AROUND.matcher(piece)
                .results()
                .limit(3)
                .forEach(
                        container -> {
                            open.append(container.group());
                            names.push(container.group(1));
                        });
        before = names.isEmpty() ? "<feed>" : open.toString();
        behind = names.isEmpty() ? "</feed>" : "</" + String.join("></", names) + ">";
    }

    private void end() throws IOException {
        if (isInItem && left-- <= 0) {
            give();
        }
        piece.setLength(0);
        isInItem = false;
    }

    private void give() throws IOException {
        if (isTooLong) {
            taker.refused(firstLine, "It is longer than an item may be.");
            return;
        }
        try {
            FeedXml.read(new StringReader(before + piece + behind), new Placed(taker, firstLine));
        } catch (IOException broken) {
            taker.refused(firstLine, "The item is no XML that can be read.");
        }
    }

    /** Says where a piece stood in the feed. */
    private record Placed(FeedXml.NodeTaker taker, int firstLine) implements FeedXml.NodeTaker {

        @Override
        public void item(FeedNode item, int line) throws IOException {
            taker.item(item, firstLine);
        }

        @Override
        public void refused(int line, String reason) {
            taker.refused(firstLine, reason);
        }

        @Override
        public void aboutFeed(FeedNode child) {}
    }
}
