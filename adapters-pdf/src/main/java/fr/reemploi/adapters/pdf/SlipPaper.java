package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.listing.Reference;
import fr.reemploi.domain.order.Line;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/// What lies in the parcel of a return.
record SlipPaper(ReturnSlip slip, Labels labels) {
    byte[] bytes() {
        var title = labels.of("slip");
        var number = slip.order() + "-R" + slip.back().id().number();
        var sheet = new Sheet(new Sheet.Caption(title + " " + number, labels, slip.at()));
        var seller = slip.sale().seller();
        var facts = new ArrayList<String>();
        facts.add(labels.of("return", number));
        facts.add(labels.of("order", slip.order().value()));
        facts.add(labels.of("approved", labels.day(slip.at())));
        slip.back().actBy().ifPresent(by -> facts.add(labels.of("send-before", labels.day(by))));
        sheet.add(
                new PaperHead(seller.profile().tradeName(), labels.identity(seller), title, facts)
                        .element());
        sheet.add(Blocks.below(addresses(), 26));
        sheet.add(Blocks.below(parts(), 22));
        sheet.add(Blocks.below(notes(), 20));
        return sheet.close();
    }

    private PdfPTable addresses() {
        var sale = slip.sale();
        var table = Blocks.table(55, 45);
        var to = labels.address(sale.seller().profile().address());
        table.addCell(Blocks.block(labels.of("send-to"), to));
        var from = labels.address(sale.delivery().address());
        table.addCell(Blocks.block(labels.of("sent-by"), from));
        return table;
    }

    private PdfPTable parts() {
        var table = Blocks.table(82, 18);
        table.addCell(Blocks.head(Blocks.left(new Phrase(labels.of("part"), Typeface.LABEL))));
        var price = new Phrase(labels.of("plain-price"), Typeface.LABEL);
        table.addCell(Blocks.head(Blocks.right(price)));
        for (var line : slip.lines()) {
            table.addCell(Blocks.row(Blocks.left(part(line))));
            var amount = new Phrase(labels.money(line.price()), Typeface.TEXT);
            table.addCell(Blocks.row(Blocks.right(amount)));
        }
        return table;
    }

    private Phrase[] part(Line line) {
        var references = line.references().stream().map(Reference::typed).toList();
        var more = new ArrayList<String>();
        if (!references.isEmpty()) more.add(labels.of("references", String.join(", ", references)));
        return Blocks.and(
                new Phrase(line.title().value(), Typeface.STRONG),
                Blocks.phrases(Typeface.SMALL, more));
    }

    private PdfPTable notes() {
        var cost = slip.back().reason().isAtSellersCost() ? "cost.seller" : "cost.buyer";
        var lines =
                List.of(
                        labels.of("reason", slip.back().reason().name()),
                        labels.of(cost),
                        labels.of("enclose"));
        var table = Blocks.table(1);
        table.addCell(Blocks.left(Blocks.phrases(Typeface.TEXT, lines)));
        return table;
    }
}
