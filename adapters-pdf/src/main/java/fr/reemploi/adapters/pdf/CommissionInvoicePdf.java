package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.CommissionInvoice;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/// The invoice of a commission on paper.
record CommissionInvoicePdf(CommissionInvoice invoice, Operator operator, PdfTexts labels) {
    byte[] bytes() {
        var title = labels.of("commission");
        var name = title + " " + invoice.number();
        var sheet = new PdfA3Document(new PdfA3Document.DocumentInfo(name, labels, invoice.at()));
        var facts =
                List.of(
                        labels.of("number", invoice.number().toString()),
                        labels.of("dated", labels.day(invoice.at())),
                        labels.of("order", invoice.order().value()));
        sheet.add(new PdfHeader(operator.name(), operator.details(), title, facts).element());
        sheet.add(PdfBlocks.below(billed(), 26));
        sheet.add(PdfBlocks.below(amounts(), 22));
        sheet.add(PdfBlocks.below(paid(), 20));
        return sheet.close();
    }

    private PdfPTable billed() {
        var seller = invoice.sale().seller();
        var lines = new ArrayList<String>();
        lines.add(seller.profile().tradeName());
        lines.addAll(labels.identity(seller));
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.block(labels.of("billed"), lines));
        return table;
    }

    private PdfPTable amounts() {
        var commission = invoice.sale().commission();
        var table = PdfBlocks.table(76, 24);
        table.addCell(
                PdfBlocks.head(PdfBlocks.left(new Phrase(labels.of("what"), PdfFonts.LABEL))));
        table.addCell(
                PdfBlocks.head(PdfBlocks.right(new Phrase(labels.of("amount"), PdfFonts.LABEL))));
        var rate = labels.rate(commission.basisPoints());
        var what = labels.of("commission-line", rate, labels.money(invoice.base()));
        var buyer = invoice.sale().buyer().name();
        var sale = labels.of("commission-of", labels.day(invoice.sale().at()), buyer);
        table.addCell(
                PdfBlocks.row(
                        PdfBlocks.left(
                                new Phrase(what, PdfFonts.TEXT),
                                new Phrase(sale, PdfFonts.SMALL))));
        table.addCell(PdfBlocks.row(amount(invoice.net(), PdfFonts.TEXT)));
        sum(table, labels.of("net"), invoice.net(), PdfFonts.TEXT);
        var vat = labels.of("total-vat", labels.rate(commission.vatBasisPoints()));
        sum(table, vat, invoice.vat(), PdfFonts.TEXT);
        sum(table, labels.of("total"), invoice.total(), PdfFonts.SUM);
        return table;
    }

    private void sum(PdfPTable table, String name, Money amount, Font font) {
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(name, font))));
        table.addCell(PdfBlocks.padded(amount(amount, font)));
    }

    private PdfPCell amount(Money amount, Font font) {
        return PdfBlocks.right(new Phrase(labels.money(amount), font));
    }

    private PdfPTable paid() {
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.left(new Phrase(labels.of("commission-paid"), PdfFonts.TEXT)));
        return table;
    }
}
