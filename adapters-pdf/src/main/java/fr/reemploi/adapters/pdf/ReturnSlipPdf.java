package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.OrderLine;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/// Renders the return slip, which the buyer encloses in the parcel.
record ReturnSlipPdf(ReturnSlip slip, PdfTexts texts) {
    byte[] bytes() {
        var title = texts.get("slip");
        var number = slip.order() + "-R" + slip.orderReturn().id().number();
        var pdf =
                new PdfA3Document(
                        new PdfA3Document.DocumentInfo(title + " " + number, texts, slip.at()));
        var seller = slip.sale().seller();
        var facts = new ArrayList<String>();
        facts.add(texts.get("return", number));
        facts.add(texts.get("order", slip.order().value()));
        facts.add(texts.get("approved", texts.day(slip.at())));
        slip.orderReturn()
                .deadline()
                .ifPresent(deadline -> facts.add(texts.get("send-before", texts.day(deadline))));
        pdf.add(
                new PdfHeader(seller.profile().tradeName(), texts.identity(seller), title, facts)
                        .element());
        pdf.add(PdfBlocks.withSpaceBefore(addresses(), 26));
        pdf.add(PdfBlocks.withSpaceBefore(parts(), 22));
        pdf.add(PdfBlocks.withSpaceBefore(notes(), 20));
        return pdf.close();
    }

    private PdfPTable addresses() {
        var sale = slip.sale();
        var table = PdfBlocks.table(55, 45);
        var to = texts.address(sale.seller().profile().address());
        table.addCell(PdfBlocks.block(texts.get("send-to"), to));
        var from = texts.address(sale.delivery().address());
        table.addCell(PdfBlocks.block(texts.get("sent-by"), from));
        return table;
    }

    private PdfPTable parts() {
        var table = PdfBlocks.table(82, 18);
        table.addCell(
                PdfBlocks.head(PdfBlocks.left(new Phrase(texts.get("part"), PdfFonts.LABEL))));
        var price = new Phrase(texts.get("plain-price"), PdfFonts.LABEL);
        table.addCell(PdfBlocks.head(PdfBlocks.right(price)));
        for (var line : slip.lines()) {
            table.addCell(PdfBlocks.row(PdfBlocks.left(part(line))));
            var amount = new Phrase(texts.money(line.price()), PdfFonts.TEXT);
            table.addCell(PdfBlocks.row(PdfBlocks.right(amount)));
        }
        return table;
    }

    private Phrase[] part(OrderLine line) {
        var references = line.partNumbers().stream().map(PartNumber::value).toList();
        var more = new ArrayList<String>();
        if (!references.isEmpty()) more.add(texts.get("references", String.join(", ", references)));
        return PdfBlocks.concat(
                new Phrase(line.title().value(), PdfFonts.STRONG),
                PdfBlocks.phrases(PdfFonts.SMALL, more));
    }

    private PdfPTable notes() {
        var cost =
                slip.orderReturn().reason().isShippingPaidBySeller() ? "cost.seller" : "cost.buyer";
        var lines =
                List.of(
                        texts.get("reason", slip.orderReturn().reason().name()),
                        texts.get(cost),
                        texts.get("enclose"));
        var table = PdfBlocks.table(1);
        table.addCell(PdfBlocks.left(PdfBlocks.phrases(PdfFonts.TEXT, lines)));
        return table;
    }
}
