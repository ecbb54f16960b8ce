package dev.seriatim.syndication;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** An answer that is XML, asked by XPath with names as they are written. */
record Xml(Document document) {

    static Xml of(Response answer) {
        try {
            return new Xml(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(answer.asString()))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("this is not XML: " + answer.asString(), e);
        }
    }

    List<String> all(String path) {
        try {
            var found =
                    (NodeList)
                            XPathFactory.newInstance()
                                    .newXPath()
                                    .evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, found.getLength())
                    .mapToObj(i -> found.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new AssertionError(path, e);
        }
    }

    String one(String path) {
        var found = all(path);
        if (found.size() != 1) {
            throw new AssertionError(path + " finds " + found);
        }
        return found.get(0);
    }
}
