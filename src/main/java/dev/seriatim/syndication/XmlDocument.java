package dev.seriatim.syndication;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.StringWriter;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XML document. Names are written as they stand in it, {@code dc:creator}; of attributes
 * without a value, and elements without a text, there is nothing.
 */
final class XmlDocument {

    /** What an element of the document does, which may fail as everything in StAX. */
    @FunctionalInterface
    private interface Step {
        void take() throws XMLStreamException;
    }

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Map<String, String> namespaces;

    /**
     * Begins a document.
     *
     * @param namespaces by prefixes, with the empty one for names without a prefix, if those are in
     *     a namespace
     */
    XmlDocument(Map<String, String> namespaces) {
        this.namespaces = namespaces;
        try {
            xml = new WstxOutputFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw failure(impossible);
        }
    }

    /** Opens the outermost element, which declares the namespaces. */
    XmlDocument root(String name, @Nullable String... attributes) {
        open(name);
        namespaces.forEach(
                (prefix, namespace) ->
                        step(
                                () -> {
                                    if (prefix.isEmpty()) {
                                        xml.writeDefaultNamespace(namespace);
                                    } else {
                                        xml.writeNamespace(prefix, namespace);
                                    }
                                }));
        return with(attributes);
    }

    /** Opens an element with attributes, names and values in turn. */
    XmlDocument open(String name, @Nullable String... attributes) {
        step(
                () ->
                        xml.writeStartElement(
                                prefix(name),
                                local(name),
                                namespaces.getOrDefault(prefix(name), "")));
        return with(attributes);
    }

    private XmlDocument with(@Nullable String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(String.valueOf(attributes[i]), attributes[i + 1]);
        }
        return this;
    }

    private void attribute(String name, @Nullable String value) {
        if (value == null) {
            return;
        }
        if (prefix(name).equals(XMLConstants.XML_NS_PREFIX)) {
            step(
                    () ->
                            xml.writeAttribute(
                                    prefix(name),
                                    XMLConstants.XML_NS_URI,
                                    local(name),
                                    XmlText.of(value)));
        } else {
            step(() -> xml.writeAttribute(name, XmlText.of(value)));
        }
    }

    /** Closes the last element that is open. */
    XmlDocument close() {
        step(xml::writeEndElement);
        return this;
    }

    /** Writes an element that holds a text, if there is one. */
    XmlDocument text(String name, @Nullable String content, @Nullable String... attributes) {
        if (content == null) {
            return this;
        }
        open(name, attributes);
        step(() -> xml.writeCharacters(XmlText.of(content)));
        return close();
    }

    /** Writes an element that holds nothing. */
    XmlDocument empty(String name, @Nullable String... attributes) {
        return open(name, attributes).close();
    }

    /** Ends the document, which this is. */
    String end() {
        step(xml::writeEndDocument);
        step(xml::close);
        return text.toString();
    }

    private static String prefix(String name) {
        return name.contains(":") ? name.substring(0, name.indexOf(':')) : "";
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static void step(Step step) {
        try {
            step.take();
        } catch (XMLStreamException impossible) {
            throw failure(impossible);
        }
    }

    // It is written to memory, and made of characters that XML has.
    private static IllegalStateException failure(XMLStreamException impossible) {
        return new IllegalStateException("a document must be writable", impossible);
    }
}
