package fr.reemploi.adapters.shipping.common;

import fr.reemploi.httpclient.MalformedResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// An XML element from an untrusted document: DTDs and entities other than the predefined five are
/// rejected. Names are compared without their namespace prefix.
public final class Xml {
    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    /// Parses a document and returns its root element.
    ///
    /// @throws MalformedResponseException if the document is not well-formed or has a DTD; the
    ///   message does not quote the document
    public static Xml read(byte[] document) {
        try {
            var root = builder().parse(new ByteArrayInputStream(document)).getDocumentElement();
            return new Xml(root);
        } catch (SAXException | IOException notXml) {
            throw new MalformedResponseException("response is not valid XML");
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            // the default handler prints to the console
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    /// All descendants with this name, in document order.
    public Stream<Xml> all(String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .flatMap(node -> element(node).stream());
    }

    public Optional<Xml> first(String name) {
        return all(name).findFirst();
    }

    /// The child elements.
    public Stream<Xml> children(String name) {
        return Stream.<@Nullable Node>iterate(
                        element.getFirstChild(), node -> node != null, Xml::next)
                .flatMap(node -> element(node).stream())
                .filter(child -> child.name().equals(name));
    }

    /// The stripped text of the child with this name; empty if it is missing or blank.
    public Optional<String> text(String name) {
        return children(name).map(Xml::text).filter(text -> !text.isEmpty()).findFirst();
    }

    public String text() {
        return element.getTextContent().strip();
    }

    /// The value of an attribute; an empty string if it is missing.
    public String attribute(String name) {
        return element.getAttribute(name).strip();
    }

    private static @Nullable Node next(@Nullable Node node) {
        return node == null ? null : node.getNextSibling();
    }

    private static Optional<Xml> element(@Nullable Node node) {
        return node instanceof Element xmlElement
                ? Optional.of(new Xml(xmlElement))
                : Optional.empty();
    }

    /// Escapes text for an element or attribute. Characters not allowed in XML are removed.
    public static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .filter(Xml::isCharacter)
                .forEach(character -> {
                    switch (character) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(character);
                    }
                });
        return escaped.toString();
    }

    private static boolean isCharacter(int character) {
        return (character >= 0x20 && character < 0xD800)
                || (character >= 0xE000 && character != 0xFFFE && character != 0xFFFF);
    }
}
