package dev.seriatim.importing.feed;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed that is XML, one child of it after the other: {@code entry} or {@code item}, and
 * what is said of the whole. Holds one of them at a time. A prefix that is not declared is read as
 * the one that everybody means.
 */
final class FeedXml {

    /** What is done with what is read. */
    interface NodeTaker {

        void item(FeedNode item, int line) throws IOException;

        /** An item too deep or too long, with a sentence that says which. */
        void refused(int line, String reason);

        /** Something that is said of the whole feed. */
        void aboutFeed(FeedNode child);
    }

    private static final Set<String> AROUND = Set.of("feed", "rss", "RDF", "channel");
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final int DEEPEST = 200;
    private static final int LONGEST = 16 << 20;

    /** As how many characters an element counts, however short it is. */
    private static final int ELEMENT = 50;

    private final XMLStreamReader xml;
    private final NodeTaker taker;
    private final Deque<Map<String, String>> prefixes = new ArrayDeque<>();
    private int length;
    private @Nullable String fault;

    private FeedXml(XMLStreamReader xml, NodeTaker taker) {
        this.xml = xml;
        this.taker = taker;
        prefixes.push(Map.of());
    }

    /**
     * Reads all of it.
     *
     * @throws IOException if it is no XML, or not to its end; what was read before stands
     */
    static void read(Reader text, NodeTaker taker) throws IOException {
        int line = 1;
        try {
            var xml = factory().createXMLStreamReader(new RepairedXml(text));
            var feed = new FeedXml(xml, taker);
            try {
                feed.feed();
            } finally {
                line = xml.getLocation().getLineNumber();
                xml.close();
            }
        } catch (XMLStreamException broken) {
            throw new IOException(
                    "The XML is broken or cut short in line %d.".formatted(line), broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 10_000);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    private void feed() throws XMLStreamException, IOException {
        var around = FeedNode.empty("", "", Map.of(), "", "");
        Deque<FeedNode> open = new ArrayDeque<>();
        open.push(around);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var node = started(open.element());
                if (AROUND.contains(node.name()) && open.size() < 4) {
                    open.push(node);
                } else {
                    child(node);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
                prefixes.pop();
            }
        }
    }

    private void child(FeedNode node) throws XMLStreamException, IOException {
        int line = xml.getLocation().getLineNumber();
        fault = null;
        length = 0;
        fill(node, 1);
        var wrong = fault;
        if (wrong != null) {
            taker.refused(line, wrong);
        } else if (ITEMS.contains(node.name())) {
            taker.item(node, line);
        } else {
            taker.aboutFeed(node);
        }
    }

    /** Reads to the end of the element that has begun. */
    private void fill(FeedNode node, int depth) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && depth < DEEPEST) {
                var child = started(node);
                count(ELEMENT);
                if (fault == null) {
                    node.content().add(child);
                }
                fill(child, depth + 1);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                fault = "It is nested deeper than %d levels.".formatted(DEEPEST);
                skip();
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                text(node);
            }
        }
        prefixes.pop();
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private void text(FeedNode node) {
        count(xml.getTextLength());
        if (fault == null) {
            node.content().add(xml.getText());
        }
    }

    private void count(int characters) {
        length = Math.min(LONGEST, length) + characters;
        if (length > LONGEST) {
            fault = "It holds more than %d million characters.".formatted(LONGEST >> 20);
        }
    }

    private FeedNode started(FeedNode parent) {
        var attributes = new HashMap<String, String>();
        var declared = new HashMap<>(prefixes.element());
        var base = parent.base();
        var language = parent.language();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var name = xml.getAttributeLocalName(i);
            var value = xml.getAttributeValue(i).strip();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declared.put(name.substring(Math.min(name.length(), 6)), value);
            } else if (name.equals("xml:base")) {
                base = FeedAddresses.resolve(base, value);
            } else if (name.equals("xml:lang")) {
                language = value;
            } else {
                attributes.put(name.substring(name.indexOf(':') + 1), xml.getAttributeValue(i));
            }
        }
        prefixes.push(declared.equals(prefixes.element()) ? prefixes.element() : declared);
        var name = xml.getLocalName();
        int colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        return FeedNode.empty(
                FeedVocabulary.of(prefix, declared.get(prefix)),
                name.substring(colon + 1),
                attributes,
                base,
                language);
    }
}
