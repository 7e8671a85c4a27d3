package fr.reemploi.adapters.pdf;

import java.util.Arrays;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// Tables and cells of PDF documents.
final class PdfBlocks {
    private static final float LEADING = 1.35f;

    private PdfBlocks() {}

    /// A table as wide as the text area, with relative column widths.
    static PdfPTable table(float... widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        return table;
    }

    static PdfPTable withSpaceBefore(PdfPTable table, float space) {
        table.setSpacingBefore(space);
        return table;
    }

    /// Paragraphs in a cell without borders.
    static PdfPCell cell(int align, Phrase... paragraphs) {
        var cell = new PdfPCell();
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(0);
        for (var paragraph : paragraphs) cell.addElement(line(align, paragraph));
        return cell;
    }

    private static Element line(int align, Phrase phrase) {
        var line = new Paragraph(phrase);
        line.setLeading(0, LEADING);
        line.setAlignment(align);
        return line;
    }

    static PdfPCell left(Phrase... paragraphs) {
        return cell(Element.ALIGN_LEFT, paragraphs);
    }

    static PdfPCell right(Phrase... paragraphs) {
        return cell(Element.ALIGN_RIGHT, paragraphs);
    }

    /// A heading in small letters and lines below it, the first in bold.
    static PdfPCell block(String head, List<String> lines) {
        var phrases = new Phrase[lines.size() + 1];
        phrases[0] = new Phrase(head, PdfFonts.LABEL);
        for (var at = 0; at < lines.size(); at++)
            phrases[at + 1] = new Phrase(lines.get(at), at == 0 ? PdfFonts.STRONG : PdfFonts.TEXT);
        return left(phrases);
    }

    static Phrase[] phrases(Font font, List<String> lines) {
        return lines.stream().map(line -> new Phrase(line, font)).toArray(Phrase[]::new);
    }

    static Phrase[] concat(Phrase first, Phrase[] others) {
        var all = Arrays.copyOf(new Phrase[] {first}, others.length + 1);
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    /// Styles a header cell of a table.
    static PdfPCell head(PdfPCell cell) {
        cell.setBackgroundColor(PdfFonts.BAND);
        return padded(cell);
    }

    /// Styles a cell of a table row with a hairline below it.
    static PdfPCell row(PdfPCell cell) {
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderWidth(0.5f);
        cell.setBorderColor(PdfFonts.LINE);
        return padded(cell);
    }

    static PdfPCell padded(PdfPCell cell) {
        cell.setPaddingTop(3);
        cell.setPaddingBottom(7);
        cell.setPaddingLeft(6);
        cell.setPaddingRight(6);
        return cell;
    }
}
