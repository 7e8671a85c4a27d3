package fr.reemploi.adapters.pdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fragment of XML: an element that contains elements or text. Empty elements are omitted.
record XmlFragment(String xml) {
    static final XmlFragment EMPTY = new XmlFragment("");

    /// @param name element name, optionally followed by attributes
    static XmlFragment element(String name, XmlFragment... children) {
        return element(name, List.of(children));
    }

    static XmlFragment element(String name, List<XmlFragment> children) {
        return wrapped(name, children.stream().map(XmlFragment::xml).collect(Collectors.joining()));
    }

    static XmlFragment text(String name, String text) {
        return wrapped(name, escaped(text));
    }

    static XmlFragment all(Stream<XmlFragment> fragments) {
        return new XmlFragment(fragments.map(XmlFragment::xml).collect(Collectors.joining()));
    }

    private static XmlFragment wrapped(String name, String content) {
        if (content.isEmpty()) return EMPTY;
        var end = name.split(" ", 2)[0];
        return new XmlFragment("<" + name + ">" + content + "</" + end + ">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
