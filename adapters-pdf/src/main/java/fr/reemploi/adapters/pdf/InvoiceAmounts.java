package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Amounts of an invoice without VAT. Prices include VAT and VAT is rounded once, so the last taxed
/// amount absorbs the rounding difference: all amounts sum to the amount paid.
record InvoiceAmounts(List<Item> lines, List<Charge> charges, List<VatBreakdown> groups) {
    /// A line of the invoice.
    record Item(int number, OrderLine line, boolean taxed, Money net) {}

    /// A charge besides the parts: delivery or core deposit.
    record Charge(String name, boolean taxed, Money net) {}

    /// Sum of the amounts with the same VAT rate.
    record VatBreakdown(boolean taxed, Money net, Money vat) {}

    static InvoiceAmounts of(Invoice invoice, PdfTexts texts) {
        var lines = lines(invoice);
        var charges = charges(invoice, texts, sum(lines.stream().filter(Item::taxed)));
        return new InvoiceAmounts(lines, charges, groups(invoice, lines, charges));
    }

    Money linesNet() {
        return sum(lines.stream());
    }

    Money chargesNet() {
        return Money.sum(charges.stream().map(Charge::net));
    }

    Money net() {
        return linesNet().plus(chargesNet());
    }

    private static List<Item> lines(Invoice invoice) {
        var items = new ArrayList<Item>();
        for (var line : invoice.sale().lines()) {
            var taxed = invoice.scheme(line) == VatScheme.STANDARD;
            var net = taxed ? withoutVat(line.price()) : line.price();
            items.add(new Item(items.size() + 1, line, taxed, net));
        }
        return invoice.taxedShipping().isPositive()
                ? items
                : withRoundingDifference(items, invoice.net());
    }

    /// Adds the difference to the net total to the last taxed line.
    private static List<Item> withRoundingDifference(List<Item> items, Money net) {
        var difference = net.minus(sum(items.stream().filter(Item::taxed)));
        for (var at = items.size() - 1; at >= 0; at--) {
            var item = items.get(at);
            if (!item.taxed()) continue;
            items.set(at, new Item(item.number(), item.line(), true, item.net().plus(difference)));
            return items;
        }
        return items;
    }

    private static List<Charge> charges(Invoice invoice, PdfTexts texts, Money taxedLines) {
        var sale = invoice.sale();
        var delivery = texts.delivery(sale.delivery().carrier());
        var taxed = invoice.taxedShipping();
        return Stream.of(
                        charge(delivery, true, taxed, invoice.net().minus(taxedLines)),
                        charge(delivery, false, sale.shipping().minus(taxed)),
                        charge(texts.get("total-core"), false, sale.coreDeposit()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Charge> charge(String name, boolean taxed, Money amount) {
        return charge(name, taxed, amount, amount);
    }

    private static Optional<Charge> charge(String name, boolean taxed, Money amount, Money net) {
        return amount.isPositive() ? Optional.of(new Charge(name, taxed, net)) : Optional.empty();
    }

    private static List<VatBreakdown> groups(
            Invoice invoice, List<Item> lines, List<Charge> charges) {
        var groups = new ArrayList<VatBreakdown>();
        for (var taxed : List.of(true, false)) {
            var any = lines.stream().anyMatch(item -> item.taxed() == taxed);
            var net =
                    sum(lines.stream().filter(item -> item.taxed() == taxed))
                            .plus(
                                    Money.sum(
                                            charges.stream()
                                                    .filter(item -> item.taxed() == taxed)
                                                    .map(Charge::net)));
            if (any || net.isPositive())
                groups.add(new VatBreakdown(taxed, net, taxed ? invoice.vat() : Money.ZERO));
        }
        return groups;
    }

    private static Money sum(Stream<Item> items) {
        return Money.sum(items.map(Item::net));
    }

    private static Money withoutVat(Money price) {
        var exact = BigDecimal.valueOf(price.minor()).multiply(BigDecimal.valueOf(10_000));
        var net =
                exact.divide(
                        BigDecimal.valueOf(10_000L + Sale.VAT_BASIS_POINTS),
                        0,
                        RoundingMode.HALF_EVEN);
        return new Money(net.longValueExact(), price.currency());
    }
}
