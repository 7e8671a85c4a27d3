package fr.reemploi.adapters.pdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A piece of XML: an element with others or a text in it. One with nothing in it is left out.
record XmlTree(String xml) {
    static final XmlTree NOTHING = new XmlTree("");

    /// @param name with its attributes, where it has some
    static XmlTree element(String name, XmlTree... inside) {
        return element(name, List.of(inside));
    }

    static XmlTree element(String name, List<XmlTree> inside) {
        return wrapped(name, inside.stream().map(XmlTree::xml).collect(Collectors.joining()));
    }

    static XmlTree text(String name, String text) {
        return wrapped(name, escaped(text));
    }

    static XmlTree all(Stream<XmlTree> trees) {
        return new XmlTree(trees.map(XmlTree::xml).collect(Collectors.joining()));
    }

    private static XmlTree wrapped(String name, String inside) {
        if (inside.isEmpty()) return NOTHING;
        var end = name.split(" ", 2)[0];
        return new XmlTree("<" + name + ">" + inside + "</" + end + ">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
