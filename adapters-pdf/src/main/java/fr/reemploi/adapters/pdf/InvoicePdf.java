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

/// Renders an invoice or a receipt as PDF.
record InvoicePdf(Invoice invoice, Operator operator, PdfTexts texts) {
    byte[] bytes() {
        var title = texts.get(invoice.isReceipt() ? "receipt" : "invoice");
        var name = invoice.number().map(number -> title + " " + number).orElse(title);
        var pdf = new PdfA3Document(new PdfA3Document.DocumentInfo(name, texts, invoice.at()));
        FacturX.ofInvoice(invoice, texts).ifPresent(facturX -> pdf.attachFacturX(facturX.bytes()));
        pdf.add(head(title));
        pdf.add(PdfBlocks.withSpaceBefore(addresses(), 26));
        pdf.add(PdfBlocks.withSpaceBefore(parts(), 22));
        pdf.add(PdfBlocks.withSpaceBefore(totals(), 12));
        pdf.add(PdfBlocks.withSpaceBefore(notes(), 20));
        return pdf.close();
    }

    private Element head(String title) {
        var facts = new ArrayList<String>();
        invoice.number().ifPresent(number -> facts.add(texts.get("number", number.toString())));
        facts.add(texts.get("dated", texts.day(invoice.at())));
        facts.add(texts.get("order", invoice.order().value()));
        facts.add(texts.get("paid", texts.day(invoice.paidAt())));
        var seller = invoice.sale().seller();
        return new PdfHeader(seller.profile().tradeName(), texts.identity(seller), title, facts)
                .element();
    }

    private PdfPTable addresses() {
        var sale = invoice.sale();
        var addresses = PdfBlocks.table(55, 45);
        var billed = texts.address(sale.buyer().billing());
        addresses.addCell(
                PdfBlocks.block(texts.get(invoice.isReceipt() ? "buyer" : "billed"), billed));
        addresses.addCell(
                sale.delivery().isLocalPickup()
                        ? PdfBlocks.block(texts.get("collected"), List.of())
                        : PdfBlocks.block(texts.get("delivered"), destination()));
        return addresses;
    }

    private List<String> destination() {
        var delivery = invoice.sale().delivery();
        var lines = new ArrayList<>(texts.address(delivery.address()));
        delivery.pickupPoint().ifPresent(point -> lines.add(texts.get("pickup-point", point)));
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
            var delivery = texts.delivery(sale.delivery().carrier());
            row(table, List.of(delivery), deliveryScheme(), sale.shipping());
        }
        for (var line : sale.lines())
            if (line.deposit().isPositive())
                row(
                        table,
                        List.of(texts.get("core", line.title().value())),
                        texts.get("scheme", VatScheme.EXEMPT.name()),
                        line.deposit());
        return table;
    }

    private String priceLabel() {
        return invoice.isReceipt() ? "plain-price" : "price";
    }

    private void part(PdfPTable table, OrderLine line) {
        var facts = new ArrayList<String>();
        facts.add(line.title().value());
        var references = line.partNumbers().stream().map(PartNumber::value).toList();
        if (!references.isEmpty()) facts.add(texts.get("references", join(references)));
        line.mileage().ifPresent(mileage -> facts.add(texts.get("mileage", mileage.kilometres())));
        line.warrantyMonths()
                .filter(months -> months > 0)
                .ifPresent(months -> facts.add(texts.get("warranty", months)));
        row(table, facts, scheme(invoice.scheme(line)), line.price());
    }

    private static String join(List<String> references) {
        return String.join(", ", references);
    }

    private String scheme(VatScheme scheme) {
        if (invoice.isReceipt()) return "";
        return scheme == VatScheme.STANDARD
                ? texts.rate(Sale.VAT_BASIS_POINTS)
                : texts.get("scheme", scheme.name());
    }

    /// Delivery follows the VAT scheme of the parts; empty if the parts have different schemes.
    private String deliveryScheme() {
        var schemes = invoice.sale().lines().stream().map(invoice::scheme).distinct().toList();
        return schemes.size() == 1 ? scheme(schemes.getFirst()) : "";
    }

    /// Adds a row: description with details in small print below it, VAT and price.
    private void row(PdfPTable table, List<String> description, String scheme, Money price) {
        var font = description.size() > 1 ? PdfFonts.STRONG : PdfFonts.TEXT;
        var first = new Phrase(description.getFirst(), font);
        var details = description.subList(1, description.size());
        var more = PdfBlocks.phrases(PdfFonts.SMALL, details);
        table.addCell(PdfBlocks.row(PdfBlocks.left(PdfBlocks.concat(first, more))));
        table.addCell(PdfBlocks.row(PdfBlocks.right(new Phrase(scheme, PdfFonts.TEXT))));
        table.addCell(
                PdfBlocks.row(PdfBlocks.right(new Phrase(texts.money(price), PdfFonts.TEXT))));
    }

    private PdfPTable totals() {
        var table = PdfBlocks.table(50, 32, 18);
        if (invoice.taxed().isPositive()) {
            var rate = texts.rate(Sale.VAT_BASIS_POINTS);
            total(table, texts.get("total-net", rate), invoice.net(), PdfFonts.TEXT);
            total(table, texts.get("total-vat", rate), invoice.vat(), PdfFonts.TEXT);
            var untaxed = invoice.sale().items().plus(invoice.sale().shipping());
            var rest = untaxed.minus(invoice.taxed());
            if (rest.isPositive()) total(table, texts.get("total-margin"), rest, PdfFonts.TEXT);
        }
        if (invoice.sale().coreDeposit().isPositive())
            total(table, texts.get("total-core"), invoice.sale().coreDeposit(), PdfFonts.TEXT);
        var name = invoice.isReceipt() ? "plain-total" : "total";
        total(table, texts.get(name), invoice.sale().total(), PdfFonts.TOTAL);
        table.setKeepTogether(true);
        return table;
    }

    private void total(PdfPTable table, String name, Money amount, Font font) {
        table.addCell(PdfBlocks.padded(PdfBlocks.left()));
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(name, font))));
        table.addCell(PdfBlocks.padded(PdfBlocks.right(new Phrase(texts.money(amount), font))));
    }

    private PdfPTable notes() {
        var notes = new InvoiceNotes(invoice, texts);
        var table = PdfBlocks.table(1);
        for (var note : notes.vat())
            table.addCell(PdfBlocks.left(new Phrase(note, PdfFonts.TEXT), empty()));
        for (var note : notes.rights())
            table.addCell(PdfBlocks.left(new Phrase(note, PdfFonts.SMALL), empty()));
        if (!invoice.isReceipt()) {
            var seller = invoice.sale().seller().profile().legalName();
            var by = texts.get("on-behalf", operator.name(), seller);
            table.addCell(PdfBlocks.left(new Phrase(by, PdfFonts.SMALL)));
        }
        return table;
    }

    private Phrase label(String name) {
        return new Phrase(texts.get(name), PdfFonts.LABEL);
    }

    private static Phrase empty() {
        return new Phrase(" ", new Font(PdfFonts.SMALL.getBaseFont(), 4));
    }
}
