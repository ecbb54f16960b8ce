package dev.seriatim.importing.wordpress;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.nio.charset.Charset;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads pieces of an export, each by itself. */
final class ItemReader {

    private static final WstxInputFactory XML = factory();

    private final ElementNames names;
    private final Charset charset;

    /**
     * @param head of the export, with the namespaces that it declares
     * @param charset in which pieces are written
     */
    ItemReader(String head, Charset charset) {
        names = new ElementNames(head);
        this.charset = charset;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.getConfig().doParseLazily(false);
        return factory;
    }

    /**
     * Reads a piece.
     *
     * @throws XMLStreamException if it cannot be read even when it is repaired
     */
    WordPressItem read(ExportPiece piece) throws XMLStreamException {
        ItemText text = ItemText.of(piece.bytes(), charset);
        XmlRepair.Repaired repaired = XmlRepair.of(text.text());
        var item = new WordPressItem(piece.line());
        item.repaired(repaired.faults(), text.foreign());
        var reader = (XMLStreamReader2) XML.createXMLStreamReader(new StringReader(repaired.xml()));
        try {
            reader.nextTag();
            names.enter(reader);
            children(reader, item);
        } finally {
            names.leaveAll();
            reader.close();
        }
        return item;
    }

    private void children(XMLStreamReader2 reader, WordPressItem item) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                child(names.enter(reader), reader, item);
                names.leave();
            }
        }
    }

    private void child(String name, XMLStreamReader2 reader, WordPressItem item)
            throws XMLStreamException {
        switch (name) {
            case "category" -> {
                String domain = attribute(reader, "domain");
                String nicename = attribute(reader, "nicename");
                item.term(new WordPressItem.Term(domain, nicename, text(reader).strip()));
            }
            case "wp:postmeta" -> meta(reader, item);
            case "wp:comment" -> {
                text(reader);
                item.comment();
            }
            case "content:encoded" -> {
                int line = reader.getLocation().getLineNumber();
                item.contentAt(item.line() + line - 1);
                item.field(name, text(reader));
            }
            default -> item.field(name, text(reader));
        }
    }

    private void meta(XMLStreamReader2 reader, WordPressItem item) throws XMLStreamException {
        var parts = new WordPressItem(item.line());
        children(reader, parts);
        String key = parts.word("wp:meta_key");
        if (!key.isEmpty()) {
            item.meta(key, parts.get("wp:meta_value"));
        }
    }

    private static String attribute(XMLStreamReader2 reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** All text of an element, to its end. */
    private static String text(XMLStreamReader2 reader) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                default -> {}
            }
        }
        return text.toString();
    }
}
