package fr.reemploi.adapters.pdf;

import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;

/// Header of a document: the issuer on the left, title and facts on the right.
record PdfHeader(String name, List<String> identity, String title, List<String> facts) {
    Element element() {
        var head = PdfBlocks.table(55, 45);
        head.addCell(
                PdfBlocks.left(
                        PdfBlocks.concat(
                                new Phrase(name, PdfFonts.NAME),
                                PdfBlocks.phrases(PdfFonts.TEXT, identity))));
        head.addCell(
                PdfBlocks.right(
                        PdfBlocks.concat(
                                new Phrase(title, PdfFonts.TITLE),
                                PdfBlocks.phrases(PdfFonts.TEXT, facts))));
        return head;
    }
}
