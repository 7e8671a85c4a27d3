package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/// What lies in the parcel of a return.
record ReturnSlipPdf(ReturnSlip slip, PdfTexts labels) {
    byte[] bytes() {
        var title = labels.of("slip");
        var number = slip.order() + "-R" + slip.back().id().number();
        var sheet =
                new PdfA3Document(
                        new PdfA3Document.DocumentInfo(title + " " + number, labels, slip.at()));
        var seller = slip.sale().seller();
        var facts = new ArrayList<String>();
        facts.add(labels.of("return", number));
        facts.add(labels.of("order", slip.order().value()));
        facts.add(labels.of("approved", labels.day(slip.at())));
        slip.back().actBy().ifPresent(by -> facts.add(labels.of("send-before", labels.day(by))));
        sheet.add(
                new PdfHeader(seller.profile().tradeName(), labels.identity(seller), title, facts)
                        .element());
        sheet.add(PdfBlocks.below(addresses(), 26));
        sheet.add(PdfBlocks.below(parts(), 22));
        sheet.add(PdfBlocks.below(notes(), 20));
        return sheet.close();
    }

    private PdfPTable addresses() {
        var sale = slip.sale();
        var table = PdfBlocks.table(55, 45);
        var to = labels.address(sale.seller().profile().address());
        table.addCell(PdfBlocks.block(labels.of("send-to"), to));
        var from = labels.address(sale.delivery().address());
        table.addCell(PdfBlocks.block(labels.of("sent-by"), from));
        return table;
    }

    private PdfPTable parts() {
        var table = PdfBlocks.table(82, 18);
        table.addCell(
                PdfBlocks.head(PdfBlocks.left(new Phrase(labels.of("part"), PdfFonts.LABEL))));
        var price = new Phrase(labels.of("plain-price"), PdfFonts.LABEL);
        table.addCell(PdfBlocks.head(PdfBlocks.right(price)));
        for (var line : slip.lines()) {
            table.addCell(PdfBlocks.row(PdfBlocks.left(part(line))));
            var amount = new Phrase(labels.money(line.price()), PdfFonts.TEXT);
            table.addCell(PdfBlocks.row(PdfBlocks.right(amount)));
        }
        return table;
    }

    private Phrase[] part(OrderLine line) {
        var references = line.references().stream().map(PartNumber::typed).toList();
        var more = new ArrayList<String>();
        if (!references.isEmpty()) more.add(labels.of("references", String.join(", ", references)));
        return PdfBlocks.and(
                new Phrase(line.title().value(), PdfFonts.STRONG),
                PdfBlocks.phrases(PdfFonts.SMALL, more));
    }

    private PdfPTable notes() {
        var cost = slip.back().reason().isAtSellersCost() ? "cost.seller" : "cost.buyer";
        var lines =
                List.of(
                        labels.of("reason", slip.back().reason().name()),
                        labels.of(cost),
                        labels.of("enclose"));
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.left(PdfBlocks.phrases(PdfFonts.TEXT, lines)));
        return table;
    }
}
