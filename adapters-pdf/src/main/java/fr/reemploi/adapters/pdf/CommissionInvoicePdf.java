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

/// Renders a commission invoice as PDF.
record CommissionInvoicePdf(CommissionInvoice invoice, Operator operator, PdfTexts texts) {
    byte[] bytes() {
        var title = texts.get("commission");
        var name = title + " " + invoice.number();
        var pdf = new PdfA3Document(new PdfA3Document.DocumentInfo(name, texts, invoice.at()));
        var facts =
                List.of(
                        texts.get("number", invoice.number().toString()),
                        texts.get("dated", texts.day(invoice.at())),
                        texts.get("order", invoice.order().value()));
        pdf.add(new PdfHeader(operator.name(), operator.details(), title, facts).element());
        pdf.add(PdfBlocks.withSpaceBefore(recipient(), 26));
        pdf.add(PdfBlocks.withSpaceBefore(amounts(), 22));
        pdf.add(PdfBlocks.withSpaceBefore(paymentNote(), 20));
        return pdf.close();
    }

    private PdfPTable recipient() {
        var seller = invoice.sale().seller();
        var lines = new ArrayList<String>();
        lines.add(seller.profile().tradeName());
        lines.addAll(texts.identity(seller));
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.block(texts.get("billed"), lines));
        return table;
    }

    private PdfPTable amounts() {
        var commission = invoice.sale().commission();
        var table = PdfBlocks.table(76, 24);
        table.addCell(
                PdfBlocks.head(PdfBlocks.left(new Phrase(texts.get("what"), PdfFonts.LABEL))));
        table.addCell(
                PdfBlocks.head(PdfBlocks.right(new Phrase(texts.get("amount"), PdfFonts.LABEL))));
        var rate = texts.rate(commission.basisPoints());
        var description = texts.get("commission-line", rate, texts.money(invoice.base()));
        var buyer = invoice.sale().buyer().name();
        var sale = texts.get("commission-of", texts.day(invoice.sale().at()), buyer);
        table.addCell(
                PdfBlocks.row(
                        PdfBlocks.left(
                                new Phrase(description, PdfFonts.TEXT),
                                new Phrase(sale, PdfFonts.SMALL))));
        table.addCell(PdfBlocks.row(amount(invoice.net(), PdfFonts.TEXT)));
        sum(table, texts.get("net"), invoice.net(), PdfFonts.TEXT);
        var vat = texts.get("total-vat", texts.rate(commission.vatBasisPoints()));
        sum(table, vat, invoice.vat(), PdfFonts.TEXT);
        sum(table, texts.get("total"), invoice.total(), PdfFonts.TOTAL);
        return table;
    }

    private void sum(PdfPTable table, String name, Money amount, Font font) {
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(name, font))));
        table.addCell(PdfBlocks.padded(amount(amount, font)));
    }

    private PdfPCell amount(Money amount, Font font) {
        return PdfBlocks.right(new Phrase(texts.money(amount), font));
    }

    private PdfPTable paymentNote() {
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.left(new Phrase(texts.get("commission-paid"), PdfFonts.TEXT)));
        return table;
    }
}
