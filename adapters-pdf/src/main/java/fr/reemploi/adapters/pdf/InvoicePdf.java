package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPTable;

/// An invoice or a receipt on paper.
record InvoicePdf(Invoice invoice, Operator operator, PdfTexts labels) {
    byte[] bytes() {
        var title = labels.of(invoice.isReceipt() ? "receipt" : "invoice");
        var name = invoice.number().map(number -> title + " " + number).orElse(title);
        var sheet = new PdfA3Document(new PdfA3Document.DocumentInfo(name, labels, invoice.at()));
        FacturX.wanted(invoice, labels).ifPresent(figures -> sheet.carry(figures.bytes()));
        sheet.add(head(title));
        sheet.add(PdfBlocks.below(addresses(), 26));
        sheet.add(PdfBlocks.below(parts(), 22));
        sheet.add(PdfBlocks.below(totals(), 12));
        sheet.add(PdfBlocks.below(notes(), 20));
        return sheet.close();
    }

    private Element head(String title) {
        var facts = new ArrayList<String>();
        invoice.number().ifPresent(number -> facts.add(labels.of("number", number.toString())));
        facts.add(labels.of("dated", labels.day(invoice.at())));
        facts.add(labels.of("order", invoice.order().value()));
        facts.add(labels.of("paid", labels.day(invoice.paidAt())));
        var seller = invoice.sale().seller();
        return new PdfHeader(seller.profile().tradeName(), labels.identity(seller), title, facts)
                .element();
    }

    private PdfPTable addresses() {
        var sale = invoice.sale();
        var addresses = PdfBlocks.table(55, 45);
        var billed = labels.address(sale.buyer().billing());
        addresses.addCell(
                PdfBlocks.block(labels.of(invoice.isReceipt() ? "buyer" : "billed"), billed));
        addresses.addCell(
                sale.delivery().isCollected()
                        ? PdfBlocks.block(labels.of("collected"), List.of())
                        : PdfBlocks.block(labels.of("delivered"), destination()));
        return addresses;
    }

    private List<String> destination() {
        var delivery = invoice.sale().delivery();
        var lines = new ArrayList<>(labels.address(delivery.address()));
        delivery.pickupPoint().ifPresent(point -> lines.add(labels.of("pickup-point", point)));
        return lines;
    }

    private PdfPTable parts() {
        var table = PdfBlocks.table(70, 12, 18);
        table.setHeaderRows(1);
        table.addCell(PdfBlocks.head(PdfBlocks.left(label("part"))));
        table.addCell(
                PdfBlocks.head(PdfBlocks.right(invoice.isReceipt() ? empty() : label("vat"))));
        table.addCell(PdfBlocks.head(PdfBlocks.right(label(priceLabel()))));
        for (var line : invoice.sale().lines()) part(table, line);
        var sale = invoice.sale();
        if (sale.shipping().isPositive()) {
            var delivery = labels.of("delivery", sale.delivery().carrier().name());
            row(table, List.of(delivery), deliveryScheme(), sale.shipping());
        }
        for (var line : sale.lines())
            if (line.deposit().isPositive())
                row(
                        table,
                        List.of(labels.of("core", line.title().value())),
                        labels.of("scheme", VatScheme.EXEMPT.name()),
                        line.deposit());
        return table;
    }

    private String priceLabel() {
        return invoice.isReceipt() ? "plain-price" : "price";
    }

    private void part(PdfPTable table, OrderLine line) {
        var facts = new ArrayList<String>();
        facts.add(line.title().value());
        var references = line.references().stream().map(PartNumber::typed).toList();
        if (!references.isEmpty()) facts.add(labels.of("references", join(references)));
        line.mileage().ifPresent(read -> facts.add(labels.of("mileage", read.kilometres())));
        line.warrantyMonths()
                .filter(months -> months > 0)
                .ifPresent(months -> facts.add(labels.of("warranty", months)));
        row(table, facts, scheme(invoice.scheme(line)), line.price());
    }

    private static String join(List<String> references) {
        return String.join(", ", references);
    }

    private String scheme(VatScheme scheme) {
        if (invoice.isReceipt()) return "";
        return scheme == VatScheme.STANDARD
                ? labels.rate(Sale.VAT)
                : labels.of("scheme", scheme.name());
    }

    /// As the parts it brings.
    private String deliveryScheme() {
        var schemes = invoice.sale().lines().stream().map(invoice::scheme).distinct().toList();
        return schemes.size() == 1 ? scheme(schemes.getFirst()) : "";
    }

    /// A row: what it is, small below what is to know of it, and its price.
    private void row(PdfPTable table, List<String> what, String scheme, Money price) {
        var first = new Phrase(what.getFirst(), what.size() > 1 ? PdfFonts.STRONG : PdfFonts.TEXT);
        var more = PdfBlocks.phrases(PdfFonts.SMALL, what.subList(1, what.size()));
        table.addCell(PdfBlocks.row(PdfBlocks.left(PdfBlocks.and(first, more))));
        table.addCell(PdfBlocks.row(PdfBlocks.right(new Phrase(scheme, PdfFonts.TEXT))));
        table.addCell(
                PdfBlocks.row(PdfBlocks.right(new Phrase(labels.money(price), PdfFonts.TEXT))));
    }

    private PdfPTable totals() {
        var table = PdfBlocks.table(50, 32, 18);
        if (invoice.taxed().isPositive()) {
            var rate = labels.rate(Sale.VAT);
            total(table, labels.of("total-net", rate), invoice.net(), PdfFonts.TEXT);
            total(table, labels.of("total-vat", rate), invoice.vat(), PdfFonts.TEXT);
            var untaxed = invoice.sale().items().plus(invoice.sale().shipping());
            var rest = untaxed.minus(invoice.taxed());
            if (rest.isPositive()) total(table, labels.of("total-margin"), rest, PdfFonts.TEXT);
        }
        if (invoice.sale().coreDeposit().isPositive())
            total(table, labels.of("total-core"), invoice.sale().coreDeposit(), PdfFonts.TEXT);
        var name = invoice.isReceipt() ? "plain-total" : "total";
        total(table, labels.of(name), invoice.sale().total(), PdfFonts.SUM);
        table.setKeepTogether(true);
        return table;
    }

    private void total(PdfPTable table, String name, Money amount, Font font) {
        table.addCell(PdfBlocks.padded(PdfBlocks.left()));
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(name, font))));
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(labels.money(amount), font))));
    }

    private PdfPTable notes() {
        var notes = new InvoiceNotes(invoice, labels);
        var table = PdfBlocks.table(1);
        for (var note : notes.vat())
            table.addCell(PdfBlocks.left(new Phrase(note, PdfFonts.TEXT), empty()));
        for (var note : notes.rights())
            table.addCell(PdfBlocks.left(new Phrase(note, PdfFonts.SMALL), empty()));
        if (!invoice.isReceipt()) {
            var seller = invoice.sale().seller().profile().legalName();
            var by = labels.of("on-behalf", operator.name(), seller);
            table.addCell(PdfBlocks.left(new Phrase(by, PdfFonts.SMALL)));
        }
        return table;
    }

    private Phrase label(String name) {
        return new Phrase(labels.of(name), PdfFonts.LABEL);
    }

    private static Phrase empty() {
        return new Phrase(" ", new Font(PdfFonts.SMALL.getBaseFont(), 4));
    }
}
