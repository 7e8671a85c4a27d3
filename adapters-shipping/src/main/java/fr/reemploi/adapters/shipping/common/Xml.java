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

/// An element of XML that came from outside: no DTD, no entity but the five of XML itself. Names
/// are compared without their namespace.
public final class Xml {
    private final Element element;

    private Xml(Element element) {
        this.element = element;
    }

    /// The root of a document.
    ///
    /// @throws MalformedResponseException when it is none, or has a DTD; what it is, is not quoted
    public static Xml read(byte[] document) {
        try {
            var root = builder().parse(new ByteArrayInputStream(document)).getDocumentElement();
            return new Xml(root);
        } catch (SAXException | IOException notXml) {
            throw new MalformedResponseException("an answer is not XML");
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
            // the usual one writes to the console
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String name() {
        return element.getLocalName();
    }

    /// The elements of this name anywhere below, in order.
    public Stream<Xml> all(String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .flatMap(node -> element(node).stream());
    }

    public Optional<Xml> first(String name) {
        return all(name).findFirst();
    }

    /// The elements directly below.
    public Stream<Xml> children(String name) {
        return Stream.<@Nullable Node>iterate(
                        element.getFirstChild(), node -> node != null, Xml::next)
                .flatMap(node -> element(node).stream())
                .filter(child -> child.name().equals(name));
    }

    /// What stands in the child of this name, without the spaces around it; empty where there is
    /// nothing.
    public Optional<String> text(String name) {
        return children(name).map(Xml::text).filter(text -> !text.isEmpty()).findFirst();
    }

    public String text() {
        return element.getTextContent().strip();
    }

    /// An attribute's value; empty text where there is none.
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

    /// Text as it may stand in an element or an attribute. What XML cannot carry is left out.
    public static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints()
                .filter(Xml::isCharacter)
                .forEach(sign -> {
                    switch (sign) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        default -> safe.appendCodePoint(sign);
                    }
                });
        return safe.toString();
    }

    private static boolean isCharacter(int sign) {
        return (sign >= 0x20 && sign < 0xD800)
                || (sign >= 0xE000 && sign != 0xFFFE && sign != 0xFFFF);
    }
}
