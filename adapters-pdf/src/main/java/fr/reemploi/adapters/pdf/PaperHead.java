package fr.reemploi.adapters.pdf;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;

/// The head of a paper: who writes it on the left, which paper it is on the right.
record PaperHead(String name, List<String> identity, String title, List<String> facts) {
    Element element() {
        var head = Blocks.table(55, 45);
        head.addCell(
                Blocks.left(
                        Blocks.and(
                                new Phrase(name, Typeface.NAME),
                                Blocks.phrases(Typeface.TEXT, identity))));
        head.addCell(
                Blocks.right(
                        Blocks.and(
                                new Phrase(title, Typeface.TITLE),
                                Blocks.phrases(Typeface.TEXT, facts))));
        return head;
    }
}
