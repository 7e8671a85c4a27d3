package fr.reemploi.adapters.pdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of XML: an element with others or a text in it. One with nothing in it is left out.
record XmlFragment(String xml) {
    static final XmlFragment NOTHING = new XmlFragment("");

    /// @param name with its attributes, where it has some
    static XmlFragment element(String name, XmlFragment... inside) {
        return element(name, List.of(inside));
    }

    static XmlFragment element(String name, List<XmlFragment> inside) {
        return wrapped(name, inside.stream().map(XmlFragment::xml).collect(Collectors.joining()));
    }

    static XmlFragment text(String name, String text) {
        return wrapped(name, escaped(text));
    }

    static XmlFragment all(Stream<XmlFragment> trees) {
        return new XmlFragment(trees.map(XmlFragment::xml).collect(Collectors.joining()));
    }

    private static XmlFragment wrapped(String name, String inside) {
        if (inside.isEmpty()) return NOTHING;
        var end = name.split(" ", 2)[0];
        return new XmlFragment("<" + name + ">" + inside + "</" + end + ">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
