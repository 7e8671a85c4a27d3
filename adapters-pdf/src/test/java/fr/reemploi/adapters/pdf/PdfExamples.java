package fr.reemploi.adapters.pdf;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;

import fr.reemploi.application.invoice.CommissionInvoice;
import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.application.invoice.InvoiceNumber;
import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.listing.VatScheme;
import fr.reemploi.domain.order.Buyer;
import fr.reemploi.domain.order.Commission;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.OrderNumber;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.order.Seller;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shipping.Carrier;
import fr.reemploi.domain.shipping.Delivery;
import fr.reemploi.domain.vehicle.Mileage;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// One document of each kind, with fixed content.
final class PdfExamples {
    static final Operator OPERATOR =
            new Operator(
                    "Réemploi SAS",
                    List.of("8 quai Gayant", "49100 Angers", "SIRET 356 000 000 00048"));
    private static final AccountId SELLER = new AccountId(new UUID(1, 1));
    private static final OrderId ORDER = new OrderId(new UUID(7, 7));
    private static final Address BUYER_ADDRESS =
            new Address(
                    "Léa & Noé Martin",
                    "3 quai de la Fosse",
                    Optional.of("Bâtiment <C>"),
                    "44000",
                    "Nantes",
                    "FR");

    private PdfExamples() {}

    /// Documents by name.
    static Map<String, Supplier<byte[]>> all() {
        var renderer = new PdfInvoiceRenderer(() -> OPERATOR);
        var all = new LinkedHashMap<String, Supplier<byte[]>>();
        all.put("margin", () -> renderer.invoice(margin()));
        all.put("standard", () -> renderer.invoice(standard()));
        all.put("mixed", () -> renderer.invoice(mixed()));
        all.put("english", () -> renderer.invoice(english()));
        all.put("franchise", () -> renderer.invoice(franchise()));
        all.put("receipt", () -> renderer.invoice(receipt()));
        all.put("long", () -> renderer.invoice(longInvoice()));
        all.put("commission", () -> renderer.commission(commission()));
        all.put("slip", () -> renderer.returnSlip(slip()));
        return all;
    }

    static Invoice margin() {
        return invoice(sale(Language.FR, part(1, 8_900, VatScheme.MARGIN, 2_500)));
    }

    static Invoice standard() {
        // a price that is not the sum of any net amount and its VAT
        return invoice(
                sale(
                        Language.FR,
                        part(1, 8_901, VatScheme.STANDARD, 0),
                        part(2, 123_456, VatScheme.STANDARD, 0)));
    }

    static Invoice mixed() {
        return invoice(
                sale(
                        Language.FR,
                        part(1, 8_900, VatScheme.MARGIN, 2_500),
                        part(2, 4_501, VatScheme.STANDARD, 0)));
    }

    static Invoice english() {
        return invoice(sale(Language.EN, part(1, 8_900, VatScheme.STANDARD, 2_500)));
    }

    /// Invoice of a small business without a VAT number.
    static Invoice franchise() {
        var sale = sale(Language.FR, part(1, 8_900, VatScheme.EXEMPT, 0));
        var template = aProfile();
        var profile =
                new SellerProfile(
                        SellerKind.GARAGE,
                        "Garage Petit",
                        "Jean Petit EI",
                        template.siret(),
                        Optional.empty(),
                        Optional.empty(),
                        template.phone(),
                        template.address());
        return invoice(from(profile, sale));
    }

    static Invoice receipt() {
        var sale = sale(Language.FR, part(1, 8_900, VatScheme.MARGIN, 0));
        var profile =
                new SellerProfile(
                        SellerKind.INDIVIDUAL,
                        "Paul",
                        "Paul Durand",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        aProfile().phone(),
                        BUYER_ADDRESS);
        return new Invoice(
                Optional.empty(), NOON, NOON, OrderNumber.of(ORDER), from(profile, sale));
    }

    static Invoice longInvoice() {
        var parts =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> part(number, 8_900 + number, VatScheme.STANDARD, 0))
                        .toArray(OrderLine[]::new);
        return invoice(sale(Language.FR, parts));
    }

    static CommissionInvoice commission() {
        var number = new InvoiceNumber(new Issuer.Marketplace(), 7);
        var sale = mixed().sale();
        return new CommissionInvoice(number, NOON, OrderNumber.of(ORDER), sale, sale.items());
    }

    static ReturnSlip slip() {
        var sale = mixed().sale();
        var orderReturn =
                new Return(
                        new ReturnId(ORDER, 1),
                        ReturnReason.NOT_AS_DESCRIBED,
                        "Elle est fêlée",
                        List.of(sale.listings().getFirst()),
                        false,
                        List.of(),
                        Return.Status.APPROVED,
                        NOON,
                        Optional.of(NOON.plus(Duration.ofDays(21))),
                        Optional.empty());
        return new ReturnSlip(orderReturn, NOON, OrderNumber.of(ORDER), sale);
    }

    private static Invoice invoice(Sale sale) {
        var number = new InvoiceNumber(new Issuer.Seller(SELLER), 42);
        Instant paid = NOON.minusSeconds(3_600);
        return new Invoice(Optional.of(number), NOON, paid, OrderNumber.of(ORDER), sale);
    }

    private static Sale sale(Language language, OrderLine... lines) {
        var buyer = new Buyer(new AccountId(new UUID(2, 2)), "Léa", true, language, BUYER_ADDRESS);
        var delivery =
                new Delivery(
                        new Carrier("parcel-post"),
                        "24R",
                        DeliveryMode.PICKUP_POINT,
                        Money.cents(690),
                        3,
                        BUYER_ADDRESS,
                        Optional.of("FR-012345"));
        var commission = new Commission(800, Sale.VAT_BASIS_POINTS);
        var seller = new Seller(SELLER, aProfile());
        return new Sale(buyer, seller, List.of(lines), delivery, commission, NOON);
    }

    private static Sale from(SellerProfile profile, Sale sale) {
        return new Sale(
                sale.buyer(),
                new Seller(SELLER, profile),
                sale.lines(),
                sale.delivery(),
                sale.commission(),
                sale.at());
    }

    private static OrderLine part(int number, long cents, VatScheme scheme, long deposit) {
        return new OrderLine(
                new ListingId(new UUID(3, number)),
                new Title("Alternateur Renault Clio III 1.5 dCi, n° " + number),
                Optional.of("alternator"),
                Optional.empty(),
                Money.cents(cents),
                scheme,
                Optional.of(Money.cents(deposit)).filter(Money::isPositive),
                List.of(new PartNumber("82 00 660 034"), new PartNumber("A003TG3581")),
                Optional.of(new Mileage(125_000)),
                Optional.of(6));
    }
}
