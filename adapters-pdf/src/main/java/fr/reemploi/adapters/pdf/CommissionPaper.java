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
record CommissionPaper(CommissionInvoice invoice, Operator operator, Labels labels) {
    byte[] bytes() {
        var title = labels.of("commission");
        var name = title + " " + invoice.number();
        var sheet = new Sheet(new Sheet.Caption(name, labels, invoice.at()));
        var facts =
                List.of(
                        labels.of("number", invoice.number().toString()),
                        labels.of("dated", labels.day(invoice.at())),
                        labels.of("order", invoice.order().value()));
        sheet.add(new PaperHead(operator.name(), operator.details(), title, facts).element());
        sheet.add(Blocks.below(billed(), 26));
        sheet.add(Blocks.below(amounts(), 22));
        sheet.add(Blocks.below(paid(), 20));
        return sheet.close();
    }

    private PdfPTable billed() {
        var seller = invoice.sale().seller();
        var lines = new ArrayList<String>();
        lines.add(seller.profile().tradeName());
        lines.addAll(labels.identity(seller));
        var table = Blocks.table(1);
        table.addCell(Blocks.block(labels.of("billed"), lines));
        return table;
    }

    private PdfPTable amounts() {
        var commission = invoice.sale().commission();
        var table = Blocks.table(76, 24);
        table.addCell(Blocks.head(Blocks.left(new Phrase(labels.of("what"), Typeface.LABEL))));
        table.addCell(Blocks.head(Blocks.right(new Phrase(labels.of("amount"), Typeface.LABEL))));
        var rate = labels.rate(commission.basisPoints());
        var what = labels.of("commission-line", rate, labels.money(invoice.base()));
        var buyer = invoice.sale().buyer().name();
        var sale = labels.of("commission-of", labels.day(invoice.sale().at()), buyer);
        table.addCell(
                Blocks.row(
                        Blocks.left(
                                new Phrase(what, Typeface.TEXT),
                                new Phrase(sale, Typeface.SMALL))));
        table.addCell(Blocks.row(amount(invoice.net(), Typeface.TEXT)));
        sum(table, labels.of("net"), invoice.net(), Typeface.TEXT);
        var vat = labels.of("total-vat", labels.rate(commission.vatBasisPoints()));
        sum(table, vat, invoice.vat(), Typeface.TEXT);
        sum(table, labels.of("total"), invoice.total(), Typeface.SUM);
        return table;
    }

    private void sum(PdfPTable table, String name, Money amount, Font font) {
        table.addCell(Blocks.padded(Blocks.right(new Phrase(name, font))));
        table.addCell(Blocks.padded(amount(amount, font)));
    }

    private PdfPCell amount(Money amount, Font font) {
        return Blocks.right(new Phrase(labels.money(amount), font));
    }

    private PdfPTable paid() {
        var table = Blocks.table(1);
        table.addCell(Blocks.left(new Phrase(labels.of("commission-paid"), Typeface.TEXT)));
        return table;
    }
}
